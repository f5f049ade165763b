/** Storage in the public API. */
@NullMarked
package io.conga.luci.api.storage;

import org.jspecify.annotations.NullMarked;
