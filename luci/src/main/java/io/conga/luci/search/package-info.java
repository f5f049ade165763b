/** One search box over everything that a user may see. */
@NullMarked
package io.conga.luci.search;

import org.jspecify.annotations.NullMarked;
