package io.conga.planning.cluster;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks totem keys against corosync.conf(5): numbers, all but two of them milliseconds or counts. */
public final class TotemCheck {

    private static final Set<String> NUMBERS = Set.of(
            "token",
            "token_coefficient",
            "token_retransmit",
            "token_retransmits_before_loss_const",
            "token_warning",
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
            "netmtu",
            "knet_pmtud_interval",
            "knet_mtu");

    private TotemCheck() {}

    static void check(Problems problems, Map<String, String> totem) {
        new TreeMap<>(totem).forEach((key, value) -> {
            if (!NUMBERS.contains(key)) {
                FieldCheck.invalid(problems, "totem." + key, "Corosync knows no such key, or Conga sets it itself.");
            } else if (!value.matches("[0-9]{1,9}")) {
                FieldCheck.invalid(problems, "totem." + key, "It has to be a whole number from 0 to 999999999.");
            }
        });
        if (problems.none()) {
            consensus(problems, totem);
        }
    }

    /** What single values can't show: token and consensus have to fit. */
    public static void consensus(Problems problems, Map<String, String> totem) {
        String tokenText = totem.getOrDefault("token", "");
        String consensusText = totem.getOrDefault("consensus", "");
        if (tokenText.matches("[0-9]{1,9}")
                && consensusText.matches("[0-9]{1,9}")
                && Long.parseLong(consensusText) * 10 < Long.parseLong(tokenText) * 12) {
            FieldCheck.invalid(problems, "totem.consensus", "Corosync wants consensus to be at least 1.2 times token.");
        }
        if (totem.getOrDefault("token", "").matches("[0-9]{1,2}")) {
            FieldCheck.invalid(problems, "totem.token", "It counts milliseconds; less than 100 tears every cluster.");
        }
    }
}
