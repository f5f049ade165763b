/** Plans of disks: wiping and partitions. */
@NullMarked
package io.conga.planning.storage.disk;

import org.jspecify.annotations.NullMarked;
