/** Pacemaker through its stable command-line interfaces: XML in, XML out. */
@NullMarked
package io.conga.system.pacemaker;

import org.jspecify.annotations.NullMarked;
