package io.conga.luci.drills;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was heard during a drill.
 *
 * @param kind what
 * @param subject node, resource, or address:port
 * @param node where; null where it has no place, or is one
 * @param heard when luci heard of it, by luci's clock
 * @param engine when it was, by Pacemaker's own record, to the second as a rule; null where it keeps none
 * @param seenBy the member that said so; null where luci saw it itself
 * @param detail in the engine's own words; empty where there are none
 */
public record Moment(
        Kind kind,
        String subject,
        @Nullable String node,
        Instant heard,
        @Nullable Instant engine,
        @Nullable String seenBy,
        String detail) {

    /** What happened. */
    public enum Kind {
        MEMBER_LOST,
        MEMBER_BACK,
        QUORUM_LOST,
        QUORUM_BACK,
        FENCING_ASKED,
        FENCED,
        FENCING_FAILED,
        FAILED,
        STOPPED,
        STARTED,
        /** Its ricci does not answer any more. */
        SILENT,
        /** Its ricci answers again. */
        HEARD,
        UNREACHED,
        REACHED;

        /** Several members tell of the same; only the first of them counts, until the opposite was told. */
        String family() {
            return switch (this) {
                case MEMBER_LOST, MEMBER_BACK -> "member";
                case QUORUM_LOST, QUORUM_BACK -> "quorum";
                case STOPPED, STARTED -> "resource";
                case SILENT, HEARD -> "line";
                case UNREACHED, REACHED -> "reach";
                case FENCING_ASKED, FENCED, FENCING_FAILED -> "fencing";
                case FAILED -> "failure";
            };
        }
    }

    /** Whether it is the same entry of a history, whoever told it. */
    boolean repeats(Moment other) {
        return kind == other.kind && sameThing(other) && Objects.equals(engine, other.engine);
    }

    /** Whether it is about the same. */
    boolean sameThing(Moment other) {
        return kind.family().equals(other.kind.family())
                && subject.equals(other.subject)
                && Objects.equals(node, other.node);
    }
}
