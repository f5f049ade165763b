/** What is known of every system now, in memory, and the last known across a restart. */
@NullMarked
package io.conga.luci.inventory;

import org.jspecify.annotations.NullMarked;
