/** Virtual machines as luci shows them: of a system, and of a cluster with the services that control them. */
@NullMarked
package io.conga.luci.guests;

import org.jspecify.annotations.NullMarked;
