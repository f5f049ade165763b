/** What is wrong, everywhere, worst first. */
@NullMarked
package io.conga.luci.overview;

import org.jspecify.annotations.NullMarked;
