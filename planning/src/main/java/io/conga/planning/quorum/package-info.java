/** Plans for quorum devices, SBD and the options of votequorum. */
@NullMarked
package io.conga.planning.quorum;

import org.jspecify.annotations.NullMarked;
