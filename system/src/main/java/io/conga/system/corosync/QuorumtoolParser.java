package io.conga.system.corosync;

import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.system.exec.UnreadableException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses {@code corosync-quorumtool -s}: KEY: VALUE lines, of which the block "Votequorum information" counts. */
final class QuorumtoolParser {

    private QuorumtoolParser() {}

    static Votes parse(String text) {
        Map<String, String> values = new HashMap<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("Votequorum information")) {
                inside = true;
            } else if (line.startsWith("Membership information")) {
                break;
            } else if (inside && !line.isBlank() && !line.startsWith("---")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new UnreadableException("this line is not KEY: VALUE: " + line);
                }
                values.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new Votes(
                number(values, "Expected votes"),
                number(values, "Total votes"),
                number(values, "Quorum"),
                flags(values.getOrDefault("Flags", "")));
    }

    /** Corosync adds "Activity blocked" to the number while there is no quorum. */
    private static int number(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new UnreadableException("there is no line '" + key + "'");
        }
        String digits = value.split("\\s", 2)[0];
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableException("'" + key + "' is not a number but " + value);
        }
    }

    private static List<String> flags(String text) {
        return Arrays.stream(text.split("\\s+")).filter(flag -> !flag.isEmpty()).toList();
    }
}
