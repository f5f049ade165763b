/** Plans for the options of a cluster as a whole: cluster options, and defaults of resources and operations. */
@NullMarked
package io.conga.planning.property;

import org.jspecify.annotations.NullMarked;
