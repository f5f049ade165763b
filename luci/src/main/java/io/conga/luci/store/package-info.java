/** The database: where it is, how it is opened, what every store of luci shares. */
@NullMarked
package io.conga.luci.store;

import org.jspecify.annotations.NullMarked;
