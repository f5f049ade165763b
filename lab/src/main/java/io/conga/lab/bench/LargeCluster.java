package io.conga.lab.bench;

import io.conga.lab.Eventually;
import io.conga.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real cluster of many nodes with many resources (ocf:pacemaker:Dummy): groups of five, each wanted on one node and
 * allowed on the next. The first of them run; the others are configured to be stopped. Sixteen nodes share a few cores
 * here: where the DC's CIB manager gets too little of them, pacemakerd finds it "unresponsive to ipc after 5 tries",
 * kills it, and everything begins anew. So nothing is probed, and few actions happen at once.
 */
final class LargeCluster {

    private static final int IN_A_GROUP = 5;

    /** Groups that are added at once. */
    private static final int AT_ONCE = 20;

    /** Actions of the whole cluster at the same time; each one's result is written by all of the CIB managers. */
    private static final String BATCH_LIMIT = "8";

    static final int RUNNING = 150;

    private final Lab lab;
    private final int resources;

    LargeCluster(Lab lab, int resources) {
        this.lab = lab;
        this.resources = resources;
    }

    /** Made by hand, before luci knows of it. Returns when everything runs. */
    void form() throws IOException {
        lab.lab("form").orThrow();
        set("batch-limit", BATCH_LIMIT);
        set("enable-startup-probes", "false");
        for (int first = 1; first <= groups(); first += AT_ONCE) {
            int last = Math.min(first + AT_ONCE - 1, groups());
            load("<configuration>" + resources(first, last) + constraints(first, last) + "</configuration>");
            settle();
        }
    }

    private void set(String option, String value) {
        lab.exec("node1", "crm_attribute", "--name", option, "--update", value).orThrow();
    }

    /** While sixteen nodes on few cores start resources, a tool's connection to the CIB may be refused or lost. */
    private void settle() {
        Eventually.until(
                Duration.ofMinutes(10),
                () -> lab.exec("node1", "crm_resource", "--wait", "--timeout=60")
                        .succeeded(),
                () -> lab.exec("node1", "crm_mon", "-1").out());
    }

    /** Both in one change: a resource without its constraints would be probed on every node. */
    private void load(String configuration) throws IOException {
        Path shared = Files.createDirectories(lab.stateDir().resolve("shared"));
        Files.writeString(shared.resolve("configuration.xml"), configuration);
        lab.exec(
                        "node1",
                        "cibadmin",
                        "--modify",
                        "--allow-create",
                        "--scope",
                        "configuration",
                        "--xml-file",
                        "/run/shared/configuration.xml")
                .orThrow();
    }

    private String resources(int first, int last) {
        var xml = new StringBuilder("<resources>");
        for (int group = first; group <= last; group++) {
            xml.append("<group id=\"service-%03d\">".formatted(group));
            if (!runs(group)) {
                xml.append("<meta_attributes id=\"service-%03d-meta\">".formatted(group))
                        .append("<nvpair id=\"service-%03d-role\" name=\"target-role\" value=\"Stopped\"/>"
                                .formatted(group))
                        .append("</meta_attributes>");
            }
            for (int member = 1; member <= IN_A_GROUP; member++) {
                String id = "service-%03d-part-%d".formatted(group, member);
                xml.append("<primitive id=\"%s\" class=\"ocf\" provider=\"pacemaker\" type=\"Dummy\">".formatted(id))
                        .append("<operations><op id=\"%s-monitor\" name=\"monitor\" interval=\"10min\"/></operations>"
                                .formatted(id))
                        .append("</primitive>");
            }
            xml.append("</group>");
        }
        return xml.append("</resources>").toString();
    }

    private String constraints(int first, int last) {
        List<String> nodes = lab.nodes();
        var xml = new StringBuilder("<constraints>");
        for (int group = first; group <= last; group++) {
            for (int choice = 0; choice < 2; choice++) {
                xml.append("<rsc_location id=\"place-%03d-%d\" rsc=\"service-%03d\" node=\"%s\" score=\"%d\""
                        .formatted(
                                group, choice, group, nodes.get((group + choice) % nodes.size()), 200 - 100 * choice));
                xml.append(" resource-discovery=\"exclusive\"/>");
            }
        }
        return xml.append("</constraints>").toString();
    }

    private static boolean runs(int group) {
        return group <= RUNNING / IN_A_GROUP;
    }

    private int groups() {
        return resources / IN_A_GROUP;
    }
}
