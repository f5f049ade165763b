package io.conga.luci.jobs;

import io.conga.luci.users.CurrentUser;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the database keeps it.
 *
 * @param plan plan id; its steps are read from there
 * @param userId who started it
 * @param userName their name
 * @param address from where
 * @param reason why, in their words; null where none was given
 * @param cluster luci's id; null for a cluster to be
 * @param systems luci's ids of the systems it touches
 * @param cancelAsked whether a person asked to cancel it
 * @param undoing whether it is being taken back
 * @param undoRound how often a stuck undo was resumed
 * @param audit its line of the audit
 */
public record JobRow(
        String id,
        String plan,
        Sentence title,
        JobState state,
        String userId,
        String userName,
        String address,
        @Nullable String reason,
        @Nullable String cluster,
        List<String> systems,
        Instant started,
        @Nullable Instant ended,
        boolean cancelAsked,
        boolean undoing,
        int undoRound,
        List<Problem> problems,
        List<Sentence> standing,
        long audit) {

    public JobRow {
        systems = List.copyOf(systems);
        problems = List.copyOf(problems);
        standing = List.copyOf(standing);
    }

    /** Who started it, for the audit. */
    CurrentUser user() {
        return new CurrentUser(userId, userName, List.of(), false, address);
    }
}
