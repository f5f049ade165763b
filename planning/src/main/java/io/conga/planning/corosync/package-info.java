/** Plans for corosync.conf: totem keys, links and the transport, with no more restart than each needs. */
@NullMarked
package io.conga.planning.corosync;

import org.jspecify.annotations.NullMarked;
