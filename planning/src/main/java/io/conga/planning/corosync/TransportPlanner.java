package io.conga.planning.corosync;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.corosync.CorosyncEdit;
import io.conga.protocol.corosync.CorosyncLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another transport, with or without encryption; the whole cluster has to stop for it. */
public final class TransportPlanner {

    /** 224.0.0.0 to 239.255.255.255, or an IPv6 address that begins with ff. */
    private static final Pattern MULTICAST = Pattern.compile(
            "(22[4-9]|23[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}|[fF][fF][0-9a-fA-F]{2}:[0-9a-fA-F:]*");

    private static final Set<String> ONLY_UDP = Set.of("mcastaddr", "mcastport", "ttl", "broadcast", "bindnetaddr");

    private TransportPlanner() {}

    public static Plan plan(CorosyncIntent.SetTransport intent, Known known) {
        var change = new CorosyncChange(intent, known);
        List<CorosyncLink> links = change.file().links();
        check(intent, links);
        boolean encrypted = change.before().encrypted();
        boolean knet = intent.transport().equals("knet");
        if (!knet && links.size() > 1) {
            change.hazard(CorosyncHazard.LINKS_DROPPED.with(
                    "transport", intent.transport(), "count", String.valueOf(links.size() - 1)));
        }
        if (!intent.encryption()) {
            change.hazard(CorosyncHazard.CLEAR_TEXT.with());
        }
        if (String.valueOf(intent.mcastaddr()).startsWith("224.")) {
            change.hazard(CorosyncHazard.RESERVED_MULTICAST.with("address", String.valueOf(intent.mcastaddr())));
        }
        String text = change.text(edit -> apply(edit, intent, links, change));
        CorosyncChange.refuseNothing(same(text, change), "transport");
        return change.plan(
                Takes.WHOLE_CLUSTER,
                List.of(text),
                intent.encryption() && !encrypted ? SecretName.reference(SecretName.NEW_AUTHKEY) : null,
                CorosyncSentence.SET_TRANSPORT.with(
                        "cluster", change.members().clusterName(), "transport", intent.transport()));
    }

    private static boolean same(String text, CorosyncChange change) {
        return change.text(edit -> edit).equals(text);
    }

    private static CorosyncEdit apply(
            CorosyncEdit edit, CorosyncIntent.SetTransport intent, List<CorosyncLink> links, CorosyncChange change) {
        Map<String, String> totem = change.file().values("totem");
        edit.set("totem", "transport", intent.transport());
        edit.unset("totem", "secauth");
        if (intent.transport().equals("knet")) {
            // What is as strong as it was stays as somebody chose it.
            if (!intent.encryption() || !change.before().encrypted() || totem.containsKey("secauth")) {
                edit.set("totem", "crypto_cipher", intent.encryption() ? "aes256" : "none");
                edit.set("totem", "crypto_hash", intent.encryption() ? "sha256" : "none");
            }
            return edit.links(
                    links.stream().map(link -> without(link, ONLY_UDP)).toList());
        }
        totem.keySet().stream()
                .filter(key -> key.startsWith("knet_") || key.startsWith("crypto_") || key.equals("link_mode"))
                .forEach(key -> edit.unset("totem", key));
        var options = new TreeMap<String, String>();
        if (intent.transport().equals("udp")) {
            put(options, "mcastaddr", intent.mcastaddr());
            put(options, "mcastport", intent.mcastport());
            put(options, "ttl", intent.ttl());
        }
        CorosyncLink first = links.getFirst();
        return edit.links(List.of(new CorosyncLink(0, first.addresses(), options)));
    }

    private static void put(Map<String, String> options, String key, @Nullable Object value) {
        if (value != null) {
            options.put(key, value.toString());
        }
    }

    private static CorosyncLink without(CorosyncLink link, Set<String> keys) {
        var options = new TreeMap<>(link.options());
        options.keySet().removeAll(keys);
        return new CorosyncLink(link.number(), link.addresses(), options);
    }

    private static void check(CorosyncIntent.SetTransport intent, List<CorosyncLink> links) {
        var problems = new Problems();
        boolean udp = intent.transport().equals("udp");
        if (!Set.of("knet", "udp", "udpu").contains(intent.transport())) {
            FieldCheck.invalid(problems, "transport", "Corosync has the transports knet, udp and udpu.");
        } else if (intent.encryption() && !intent.transport().equals("knet")) {
            FieldCheck.invalid(problems, "encryption", "Only the transport knet encrypts.");
        }
        if (links.isEmpty()) {
            FieldCheck.invalid(problems, "transport", "corosync.conf has no nodelist with addresses to build on.");
        }
        String address = intent.mcastaddr();
        Integer port = intent.mcastport();
        Integer ttl = intent.ttl();
        if (!udp && (address != null || port != null || ttl != null)) {
            FieldCheck.invalid(problems, "mcastaddr", "Only the transport udp has a multicast address.");
        } else {
            if (address != null && !MULTICAST.matcher(address).matches()) {
                FieldCheck.invalid(
                        problems,
                        "mcastaddr",
                        "It has to be a multicast address: 224.0.0.0 to 239.255.255.255, or ff…:: .");
            }
            if (port != null && (port < 2 || port > 65_535)) {
                FieldCheck.invalid(problems, "mcastport", "It has to be from 2 to 65535; the port below is used too.");
            }
            if (ttl != null && (ttl < 0 || ttl > 255)) {
                FieldCheck.invalid(problems, "ttl", "It has to be from 0 to 255.");
            }
        }
        problems.refuse();
    }
}
