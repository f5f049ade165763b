/** Virtual machines: what is done to one at its node, and which service of a cluster controls which. */
@NullMarked
package io.conga.planning.guest;

import org.jspecify.annotations.NullMarked;
