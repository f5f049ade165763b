/** HTTP itself: JSON, limits, security headers, the console's files. */
@NullMarked
package io.conga.luci.web;

import org.jspecify.annotations.NullMarked;
