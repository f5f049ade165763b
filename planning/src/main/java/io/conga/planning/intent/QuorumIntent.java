package io.conga.planning.intent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things done to what decides in a partition: quorum device, SBD, options of votequorum. */
public sealed interface QuorumIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Use a quorum device: this one and no other.
     *
     * @param system luci's id of the system that is to host it; no member of the cluster
     * @param host address or name under which the members reach it; null: the address that luci has for it
     * @param algorithm ffsplit or lms
     * @param votes null: one for ffsplit, Corosync's default for lms
     * @param tieBreaker lowest, highest or a node id; null: lowest
     * @param heuristicsMode on, sync or off
     * @param heuristics name to command; all have to succeed
     * @param installPackages install what is missing
     */
    record SetQuorumDevice(
            String cluster,
            String system,
            @Nullable String host,
            String algorithm,
            @Nullable Integer votes,
            @Nullable String tieBreaker,
            String heuristicsMode,
            Map<String, String> heuristics,
            boolean installPackages)
            implements QuorumIntent {
        public SetQuorumDevice {
            heuristics = Map.copyOf(heuristics);
        }
    }

    /** Use no quorum device. */
    record RemoveQuorumDevice(String cluster) implements QuorumIntent {}

    /**
     * Options of votequorum(5).
     *
     * @param options of wait_for_all, last_man_standing, last_man_standing_window, auto_tie_breaker and
     *     auto_tie_breaker_node those to be set; an empty value takes the option out
     */
    record SetQuorumOptions(String cluster, Map<String, String> options) implements QuorumIntent {
        public SetQuorumOptions {
            options = Map.copyOf(options);
        }
    }

    /**
     * Use SBD.
     *
     * @param devices one to three shared disks, by a path that is the same on every node; none: diskless, by watchdog and quorum alone
     * @param watchdog watchdog device
     * @param watchdogSeconds how long a node may be silent before its watchdog resets it
     * @param msgwaitSeconds after which time a node counts as fenced; null: twice the watchdog's
     * @param stonithTimeoutSeconds the cluster's stonith-timeout; null: a fifth more than msgwait
     * @param installPackages install what is missing
     */
    record SetSbd(
            String cluster,
            List<String> devices,
            String watchdog,
            int watchdogSeconds,
            @Nullable Integer msgwaitSeconds,
            @Nullable Integer stonithTimeoutSeconds,
            boolean installPackages)
            implements QuorumIntent {
        public SetSbd {
            devices = List.copyOf(devices);
        }

        /** Given, or twice the watchdog's. */
        public int msgwait() {
            return msgwaitSeconds == null ? 2 * watchdogSeconds : msgwaitSeconds;
        }

        /** Given, or a fifth more than msgwait. */
        public int stonithTimeout() {
            return stonithTimeoutSeconds == null ? msgwait() + Math.max(2, (msgwait() + 4) / 5) : stonithTimeoutSeconds;
        }
    }

    /** Use no SBD. */
    record RemoveSbd(String cluster) implements QuorumIntent {}
}
