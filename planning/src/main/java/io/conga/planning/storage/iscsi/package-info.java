/** Plans of the ways to disks: iSCSI and multipath. */
@NullMarked
package io.conga.planning.storage.iscsi;

import org.jspecify.annotations.NullMarked;
