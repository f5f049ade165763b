package io.conga.cli.command;

import io.conga.cli.server.Server;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Prints each change of a job's steps until it ends. */
final class JobFollower {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "ROLLED_BACK", "STUCK");
    private static final long BETWEEN_READS = 500_000_000L;
    private final Server server;
    private final PrintWriter out;
    private final Map<String, String> seen = new HashMap<>();

    JobFollower(Server server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    /** @return 0 if the job succeeded, else 1 */
    int follow(String job) {
        while (true) {
            JsonNode view = server.get("/jobs/" + job);
            view.path("steps").forEach(this::print);
            String state = view.path("state").asString("");
            if (ENDED.contains(state)) {
                out.println(state);
                view.path("problems")
                        .forEach(problem -> out.println(problem.path("what").asString() + "\n  remedy: "
                                + problem.path("remedy").asString()));
                view.path("standing")
                        .forEach(line -> out.println(line.path("text").asString()));
                out.flush();
                return state.equals("SUCCEEDED") ? 0 : 1;
            }
            out.flush();
            LockSupport.parkNanos(BETWEEN_READS);
        }
    }

    private void print(JsonNode step) {
        String state = step.path("state").asString("");
        if (!state.equals(seen.put(step.path("id").asString(), state)) && !state.equals("PENDING")) {
            out.printf(
                    "%-10s %-12s %s%n",
                    state,
                    step.path("node").asString(""),
                    step.path("title").path("text").asString(""));
        }
    }
}
