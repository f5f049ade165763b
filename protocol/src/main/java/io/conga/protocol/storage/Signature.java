package io.conga.protocol.storage;

import org.jspecify.annotations.Nullable;

/**
 * Something that a program would recognise a device's content by, read from the device itself: {@code wipefs -J -n}.
 *
 * @param type ext4, LVM2_member, gpt, …
 * @param offset where it stands, in bytes
 * @param uuid UUID; null where it has none
 * @param label label; null where it has none
 */
public record Signature(
        String type,
        long offset,
        @Nullable String uuid,
        @Nullable String label) {}
