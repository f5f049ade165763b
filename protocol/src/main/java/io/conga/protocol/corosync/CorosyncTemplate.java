package io.conga.protocol.corosync;

import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import java.util.TreeMap;

/** The text of a new corosync.conf(5). */
final class CorosyncTemplate {

    private CorosyncTemplate() {}

    static String render(CorosyncSpec spec) {
        var text = new StringBuilder("totem {\n    version: 2\n");
        value(text, "cluster_name", spec.clusterName());
        value(text, "transport", spec.transport());
        value(text, "config_version", "1");
        if (spec.transport().equals("knet")) {
            // Said even where it is off, so that nobody has to know the default of this Corosync.
            value(text, "crypto_cipher", spec.encrypted() ? "aes256" : "none");
            value(text, "crypto_hash", spec.encrypted() ? "sha256" : "none");
        }
        new TreeMap<>(spec.totem()).forEach((key, value) -> value(text, key, value));
        text.append("}\n\nnodelist {\n");
        int id = 1;
        for (CorosyncNode node : spec.nodes()) {
            Integer given = node.id();
            text.append(node(node, given == null ? id : given));
            id++;
        }
        text.append("}\n\nquorum {\n    provider: corosync_votequorum\n");
        if (spec.nodes().size() == 2) {
            value(text, "two_node", "1");
        }
        return text.append("}\n\nlogging {\n    to_logfile: yes\n    logfile: /var/log/corosync/corosync.log\n")
                .append("    to_syslog: yes\n    timestamp: on\n}\n")
                .toString();
    }

    /** One node section, indented as in a new file. */
    static String node(CorosyncNode node, int id) {
        var text = new StringBuilder("    node {\n");
        text.append("        name: ").append(node.name()).append('\n');
        text.append("        nodeid: ").append(id).append('\n');
        for (int link = 0; link < node.links().size(); link++) {
            text.append("        ring").append(link).append("_addr: ");
            text.append(node.links().get(link)).append('\n');
        }
        return text.append("    }\n").toString();
    }

    private static void value(StringBuilder text, String key, String value) {
        text.append("    ").append(key).append(": ").append(value).append('\n');
    }
}
