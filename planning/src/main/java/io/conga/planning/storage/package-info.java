/** Plans of storage: one change, or a few, on one system, guarded against every system that sees the same disks. */
@NullMarked
package io.conga.planning.storage;

import org.jspecify.annotations.NullMarked;
