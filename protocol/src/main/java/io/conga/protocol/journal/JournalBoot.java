package io.conga.protocol.journal;

import java.time.Instant;

/**
 * A boot of which the journal has entries.
 *
 * @param id 32 hexadecimal digits, as /proc/sys/kernel/random/boot_id without its dashes
 * @param index 0: the last one, -1 the one before it
 * @param first its first entry
 * @param last its last entry
 */
public record JournalBoot(String id, int index, Instant first, Instant last) {}
