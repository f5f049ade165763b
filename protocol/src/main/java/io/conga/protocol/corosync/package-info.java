/** corosync.conf(5) as a tree that loses nothing: read, rendered anew, edited. No I/O, so that plans can be made with it. */
@NullMarked
package io.conga.protocol.corosync;

import org.jspecify.annotations.NullMarked;
