package io.conga.protocol.journal;

/**
 * Something is missing here.
 *
 * @param kind why
 * @param detail names of files, a count or a reason, for a person; may be empty
 */
public record JournalGap(Kind kind, String detail) {

    /** Why. */
    public enum Kind {
        /** The entry at which the reading was to go on is not there any more: the log was rotated or vacuumed meanwhile. */
        PLACE_LOST,
        /** The file begins here; older entries are in rotated files, which are named. */
        ROTATED,
        /** Entries that could not be understood; how many, and why. */
        UNREADABLE,
        /** The search took too long and ended here; going on continues it, or the time range is to be narrowed. */
        CUT_SHORT
    }
}
