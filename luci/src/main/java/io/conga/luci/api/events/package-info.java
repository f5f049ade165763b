/** The event stream in the public API. */
@NullMarked
package io.conga.luci.api.events;

import org.jspecify.annotations.NullMarked;
