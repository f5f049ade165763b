/** Plans for one resource of a cluster. */
@NullMarked
package io.conga.planning.resource;

import org.jspecify.annotations.NullMarked;
