/** The API describes itself. */
@NullMarked
package io.conga.luci.api.openapi;

import org.jspecify.annotations.NullMarked;
