/** Virtual machines in the public API. */
@NullMarked
package io.conga.luci.api.guests;

import org.jspecify.annotations.NullMarked;
