/** What a machine's disks, volumes, file systems and mounts are, as its own tools tell. */
@NullMarked
package io.conga.protocol.storage;

import org.jspecify.annotations.NullMarked;
