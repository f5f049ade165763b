/** The homebase: systems are probed, added, authenticated and removed. */
@NullMarked
package io.conga.luci.systems;

import org.jspecify.annotations.NullMarked;
