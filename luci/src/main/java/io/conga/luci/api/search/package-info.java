/** Search and overview over HTTP. */
@NullMarked
package io.conga.luci.api.search;

import org.jspecify.annotations.NullMarked;
