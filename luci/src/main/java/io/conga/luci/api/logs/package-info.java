/** Logs in the public API. */
@NullMarked
package io.conga.luci.api.logs;

import org.jspecify.annotations.NullMarked;
