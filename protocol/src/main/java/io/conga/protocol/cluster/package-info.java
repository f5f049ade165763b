/** A cluster as one member sees it: status from crm_mon, configuration from the CIB and corosync.conf. */
@NullMarked
package io.conga.protocol.cluster;

import org.jspecify.annotations.NullMarked;
