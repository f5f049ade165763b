package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a node says of itself, asked with the tools on it and never through ricci.
 *
 * @param node its name
 * @param corosyncConf SHA-256 of its corosync.conf; empty where there is none
 * @param clusterName what corosync.conf names; "debian" is the package's own example
 * @param authkey SHA-256 of its key; empty where there is none
 * @param cib whether there is a CIB on its disk
 * @param running which of corosync and pacemakerd run
 * @param enabled which of corosync and pacemaker start at boot
 */
record NodeTruth(
        String node,
        String corosyncConf,
        String clusterName,
        String authkey,
        boolean cib,
        List<String> running,
        List<String> enabled) {

    private static final String QUESTIONS = """
            sum() { [ ! -e "$1" ] || sha256sum <"$1" | cut -d' ' -f1; }
            echo corosyncConf=$(sum /etc/corosync/corosync.conf)
            echo clusterName=$(sed -n 's/^[[:space:]]*cluster_name:[[:space:]]*//p' /etc/corosync/corosync.conf 2>/dev/null)
            echo authkey=$(sum /etc/corosync/authkey)
            echo cib=$(ls /var/lib/pacemaker/cib 2>/dev/null | grep -x cib.xml)
            echo running=$(for name in corosync pacemakerd; do ! pgrep -x $name >/dev/null || echo $name; done)
            echo enabled=$(for unit in corosync pacemaker; do ! systemctl -q is-enabled $unit || echo $unit; done)
            """;

    static NodeTruth of(Lab lab, String node) {
        Map<String, String> answers = lab.exec(node, "/bin/sh", "-c", QUESTIONS)
                .out()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new NodeTruth(
                node,
                answers.getOrDefault("corosyncConf", "?"),
                answers.getOrDefault("clusterName", "?"),
                answers.getOrDefault("authkey", "?"),
                !answers.getOrDefault("cib", "?").isEmpty(),
                words(answers.getOrDefault("running", "?")),
                words(answers.getOrDefault("enabled", "?")));
    }

    private static List<String> words(String answer) {
        return answer.isEmpty() ? List.of() : List.of(answer.split(" "));
    }

    /** These nodes are one cluster: the same files, everything running and enabled, everybody online with quorum. */
    static void assertOneCluster(Lab lab, String name, List<String> nodes) {
        List<NodeTruth> truths =
                nodes.stream().map(node -> NodeTruth.of(lab, node)).toList();
        assertThat(truths).allSatisfy(truth -> {
            assertThat(truth.clusterName()).isEqualTo(name);
            assertThat(truth.authkey()).isNotEmpty();
            assertThat(truth.running()).containsExactly("corosync", "pacemakerd");
            assertThat(truth.enabled()).containsExactly("corosync", "pacemaker");
        });
        assertThat(truths.stream().map(NodeTruth::corosyncConf).distinct()).hasSize(1);
        assertThat(truths.stream().map(NodeTruth::authkey).distinct()).hasSize(1);
        for (String node : nodes) {
            Status status = Status.of(lab, node);
            assertThat(status.online())
                    .as("what %s sees:%n%s", node, status.xml())
                    .containsExactlyInAnyOrderElementsOf(nodes);
            assertThat(status.quorate()).as("quorum on %s", node).isTrue();
            assertThat(lab.exec(node, "corosync-quorumtool", "-s").out())
                    .containsPattern("Quorate:\\s+Yes")
                    .containsPattern("Total votes:\\s+" + nodes.size());
        }
    }

    /** No trace of a cluster of that name: no file of it, nothing running, nothing enabled. */
    static void assertInNoCluster(Lab lab, String name, List<String> nodes) {
        assertThat(nodes.stream().map(node -> NodeTruth.of(lab, node))).allSatisfy(truth -> {
            assertThat(truth.clusterName()).isIn("", "debian").isNotEqualTo(name);
            assertThat(truth.authkey()).as("authkey").isEmpty();
            assertThat(truth.cib()).as("CIB").isFalse();
            assertThat(truth.running()).as("running").isEmpty();
            assertThat(truth.enabled()).as("enabled").isEmpty();
        });
    }
}
