/** Systems in the public API. */
@NullMarked
package io.conga.luci.api.systems;

import org.jspecify.annotations.NullMarked;
