/** The client of ricci: calls, the event stream, and why a node can't be reached. */
@NullMarked
package io.conga.luci.node;

import org.jspecify.annotations.NullMarked;
