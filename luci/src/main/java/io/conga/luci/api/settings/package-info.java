/** What luci says of itself over HTTP. */
@NullMarked
package io.conga.luci.api.settings;

import org.jspecify.annotations.NullMarked;
