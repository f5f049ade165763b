/** What luci may ask of a ricci: typed, re-checked on the node, idempotent per (job, step). */
@NullMarked
package io.conga.protocol.operation;

import org.jspecify.annotations.NullMarked;
