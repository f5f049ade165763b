package io.conga.protocol.guest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of {@code GET /v1/guests/NAME/console} (newline-delimited JSON): what a guest's serial console shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsoleEvent.Output.class, name = "output"),
    @JsonSubTypes.Type(value = ConsoleEvent.Writer.class, name = "writer"),
    @JsonSubTypes.Type(value = ConsoleEvent.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ConsoleEvent.Ended.class, name = "ended")
})
public sealed interface ConsoleEvent {

    /**
     * The guest wrote.
     *
     * @param base64 its bytes: a terminal's, in whatever encoding the guest has
     * @param past whether it was written before somebody looked
     */
    record Output(String base64, boolean past) implements ConsoleEvent {}

    /**
     * Who may write changed.
     *
     * @param who the name that came with the session; null: nobody writes, whoever writes first may
     * @param here whether it is the session that hears this
     */
    record Writer(@Nullable String who, boolean here) implements ConsoleEvent {}

    /** The line is alive; every 5 s where nothing else comes. */
    record Heartbeat(Instant now) implements ConsoleEvent {}

    /** There is no more: the guest is off, or has moved. */
    record Ended(Problem problem) implements ConsoleEvent {}
}
