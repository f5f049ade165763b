/** Guests through libvirt: virsh(1) asked in as few processes as possible, its XML read into records. */
@NullMarked
package io.conga.system.libvirt;

import org.jspecify.annotations.NullMarked;
