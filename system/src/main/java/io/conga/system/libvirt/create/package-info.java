/** New guests: their definition, and the files of their disks. */
@NullMarked
package io.conga.system.libvirt.create;

import org.jspecify.annotations.NullMarked;
