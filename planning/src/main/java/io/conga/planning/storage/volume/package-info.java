/** Plans of LVM: physical volumes, volume groups, logical volumes. */
@NullMarked
package io.conga.planning.storage.volume;

import org.jspecify.annotations.NullMarked;
