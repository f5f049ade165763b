package io.conga.protocol.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.conga.protocol.problem.Problem;
import java.time.Instant;

/** One line of {@code POST /v1/logs/stream} (newline-delimited JSON): entries oldest first, then those that come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEvent.Entry.class, name = "entry"),
    @JsonSubTypes.Type(value = JournalEvent.Gap.class, name = "gap"),
    @JsonSubTypes.Type(value = JournalEvent.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = JournalEvent.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = JournalEvent.End.class, name = "end")
})
public sealed interface JournalEvent {

    /** An entry. */
    record Entry(JournalEntry entry) implements JournalEvent {}

    /** Entries are missing here. */
    record Gap(JournalGap gap) implements JournalEvent {}

    /** The line is alive; every 5 s where nothing else comes. */
    record Heartbeat(Instant now) implements JournalEvent {}

    /** It can't go on. */
    record Failed(Problem problem) implements JournalEvent {}

    /** All was sent; never where it is followed. */
    record End(long entries) implements JournalEvent {}
}
