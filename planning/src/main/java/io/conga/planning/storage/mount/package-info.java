/** Plans of mounts, fstab and swap. */
@NullMarked
package io.conga.planning.storage.mount;

import org.jspecify.annotations.NullMarked;
