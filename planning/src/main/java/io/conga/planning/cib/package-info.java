/** XML of the CIB, as Pacemaker's own tools would write it. */
@NullMarked
package io.conga.planning.cib;

import org.jspecify.annotations.NullMarked;
