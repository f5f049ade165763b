package io.conga.system.quorum;

import io.conga.protocol.cluster.QuorumState;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the tools of quorum devices and SBD print. */
final class QuorumParser {

    /** A header's identity and timeouts. */
    record Header(String uuid, int watchdogSeconds, int msgwaitSeconds) {}

    /** {@code 0 1 Qdevice} while it votes, {@code 0 0 Qdevice (votes 1)} while it does not. */
    private static final Pattern VOTES =
            Pattern.compile("(?m)^\\s*0\\s+(\\d{1,6})\\s+(?:\\S+\\s+)?Qdevice(?:\\s+\\(votes (\\d{1,6})\\))?\\s*$");

    private static final Pattern TIMEOUT = Pattern.compile("(?m)^Timeout \\((\\w+)\\)\\s*:\\s*(\\d{1,9})\\s*$");

    private static final Pattern UUID = Pattern.compile("(?m)^UUID\\s*:\\s*(\\S+)\\s*$");

    private QuorumParser() {}

    /**
     * A quorum device's state.
     *
     * @param status of {@code corosync-qdevice-tool -s -v}
     * @param quorum of {@code corosync-quorumtool -s}
     */
    static QuorumState.Device device(String status, String quorum) {
        Map<String, String> values = values(status);
        if (!values.containsKey("Model")) {
            throw new UnreadableException("there is no line 'Model'");
        }
        int[] votes = votes(quorum);
        return new QuorumState.Device(
                true,
                values.getOrDefault("QNetd host", ""),
                values.getOrDefault("State", ""),
                values.getOrDefault("Algorithm", ""),
                values.getOrDefault("Tie-breaker", ""),
                values.getOrDefault("Heuristics", ""),
                values.getOrDefault("TLS active", ""),
                votes[0],
                votes[1]);
    }

    private static Map<String, String> values(String text) {
        var values = new HashMap<String, String>();
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    /** Votes of the device now, and at best; none where it is not in the list. */
    static int[] votes(String quorum) {
        Matcher row = VOTES.matcher(quorum);
        if (!row.find()) {
            return new int[] {0, 0};
        }
        int now = Integer.parseInt(row.group(1));
        return new int[] {now, row.group(2) == null ? now : Integer.parseInt(row.group(2))};
    }

    /** Of {@code sbd dump}. */
    static Header header(String text) {
        var timeouts = new HashMap<String, Integer>();
        Matcher line = TIMEOUT.matcher(text);
        while (line.find()) {
            timeouts.put(line.group(1), Integer.valueOf(line.group(2)));
        }
        Integer watchdog = timeouts.get("watchdog");
        Integer msgwait = timeouts.get("msgwait");
        if (watchdog == null || msgwait == null) {
            throw new UnreadableException("it has no timeouts of watchdog and msgwait");
        }
        Matcher uuid = UUID.matcher(text);
        return new Header(uuid.find() ? uuid.group(1) : "", watchdog, msgwait);
    }

    /** Of {@code sbd list}: NUMBER, node, message, sender, parted by tabs. */
    static List<QuorumState.Slot> slots(String text) {
        var slots = new ArrayList<QuorumState.Slot>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                String[] words = line.split("\t", -1);
                if (words.length < 3 || !words[0].matches("[0-9]{1,6}")) {
                    throw new UnreadableException("this line is not NUMBER, node, message: " + line);
                }
                slots.add(new QuorumState.Slot(
                        Integer.parseInt(words[0]), words[1], words[2], words.length > 3 ? words[3].strip() : ""));
            }
        }
        return List.copyOf(slots);
    }
}
