/** The luci command line. */
@NullMarked
package io.conga.luci.command;

import org.jspecify.annotations.NullMarked;
