package io.conga.planning.corosync;

import java.util.Collection;
import java.util.Set;

/**
 * What a changed corosync.conf takes to come into force. Of Corosync 3.1: what its reload reads again is the list of
 * totem_volatile_config_read in exec/totemconfig.c, what it never does at run time is marked read-only in exec/main.c.
 * The manual page does not say it.
 */
enum Takes {
    /** All nodes read it while they run. */
    RELOAD,
    /** A node reads it when it starts, whatever the others have: one after another. */
    EACH_NODE,
    /** Nodes that differ in it do not understand each other: all of them stop first. */
    WHOLE_CLUSTER;

    private static final Set<String> RELOADED = Set.of(
            "token",
            "token_warning",
            "token_coefficient",
            "token_retransmit",
            "token_retransmits_before_loss_const",
            "hold",
            "join",
            "send_join",
            "consensus",
            "merge",
            "downcheck",
            "fail_recv_const",
            "seqno_unchanged_const",
            "heartbeat_failures_allowed",
            "max_network_delay",
            "window_size",
            "max_messages",
            "miss_count_const",
            "knet_pmtud_interval",
            "knet_mtu",
            "knet_compression_threshold",
            "knet_compression_level",
            "knet_compression_model",
            "block_unlisted_ips",
            "cancel_token_hold_on_retransmit");

    /** How a node sends is its own affair; the others receive it all the same. */
    private static final Set<String> OWN_AFFAIR = Set.of("link_mode", "ip_dscp", "threads");

    static Takes totem(Collection<String> keys) {
        if (RELOADED.containsAll(keys)) {
            return RELOAD;
        }
        return keys.stream().allMatch(key -> RELOADED.contains(key) || OWN_AFFAIR.contains(key))
                ? EACH_NODE
                : WHOLE_CLUSTER;
    }

    Takes and(Takes other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
