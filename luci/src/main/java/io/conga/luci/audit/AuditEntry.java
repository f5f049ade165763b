package io.conga.luci.audit;

import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param id ascending
 * @param at when it began
 * @param finished when it ended; null: not yet, or never
 * @param user name of who asked; "luci" for what luci did by itself, "-" for somebody not known
 * @param address from where
 * @param action such as {@code user.create}
 * @param subject what it was done to, for people
 * @param cluster luci's id, or null
 * @param system luci's id, or null
 * @param parameters what was asked, without secrets
 * @param commands the exact command lines that were run
 * @param outcome what came of it
 * @param problem why not, or null
 * @param job id of the job that did it, or null
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable Instant finished,
        String user,
        String address,
        String action,
        String subject,
        @Nullable String cluster,
        @Nullable String system,
        Map<String, String> parameters,
        List<String> commands,
        Outcome outcome,
        @Nullable Problem problem,
        @Nullable String job) {

    public AuditEntry {
        parameters = Map.copyOf(parameters);
        commands = List.copyOf(commands);
    }
}
