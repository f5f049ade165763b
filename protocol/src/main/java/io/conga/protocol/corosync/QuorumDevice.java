package io.conga.protocol.corosync;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * quorum.device of corosync.conf(5), model net, as corosync-qdevice(8) describes it.
 *
 * @param host address or name of the host of corosync-qnetd
 * @param algorithm ffsplit or lms
 * @param votes null: corosync's own default
 * @param tieBreaker lowest, highest or a node id; null: lowest
 * @param heuristicsMode on, sync or off
 * @param heuristics name (without {@code exec_}) to command; all have to succeed
 */
public record QuorumDevice(
        String host,
        String algorithm,
        @Nullable Integer votes,
        @Nullable String tieBreaker,
        String heuristicsMode,
        Map<String, String> heuristics) {

    public QuorumDevice {
        heuristics = Map.copyOf(heuristics);
    }

    /** The section's text, as it stands in a new file. */
    String render() {
        var text = new StringBuilder("    device {\n        model: net\n");
        if (votes != null) {
            text.append("        votes: ").append(votes).append('\n');
        }
        text.append("        net {\n            host: ").append(host).append('\n');
        text.append("            algorithm: ").append(algorithm).append('\n');
        if (tieBreaker != null) {
            text.append("            tie_breaker: ").append(tieBreaker).append('\n');
        }
        text.append("        }\n");
        if (!heuristics.isEmpty()) {
            text.append("        heuristics {\n            mode: ")
                    .append(heuristicsMode)
                    .append('\n');
            new TreeMap<>(heuristics)
                    .forEach((name, command) -> text.append("            exec_")
                            .append(name)
                            .append(": ")
                            .append(command)
                            .append('\n'));
            text.append("        }\n");
        }
        return text.append("    }\n").toString();
    }
}
