/** What storage this machine has: block devices, LVM, RAID, mounts, iSCSI, multipath, lock spaces. Reads; changes nothing. */
@NullMarked
package io.conga.system.storage;

import org.jspecify.annotations.NullMarked;
