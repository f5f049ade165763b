package io.conga.lab.bench;

import io.conga.lab.Eventually;
import io.conga.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real cluster of many nodes with many resources that really run (ocf:pacemaker:Dummy): groups of five, each wanted on
 * one node and allowed on the next, so that Pacemaker probes each on two nodes and not on all.
 */
final class LargeCluster {

    private static final int IN_A_GROUP = 5;
    private final Lab lab;
    private final int resources;

    LargeCluster(Lab lab, int resources) {
        this.lab = lab;
        this.resources = resources;
    }

    /** Made by hand, before luci knows of it. Returns when everything runs. */
    void form() throws IOException {
        lab.lab("form").orThrow();
        // Sixteen nodes share this machine's cores: Pacemaker would take their common load for each one's own, and start
        // four resources at a time.
        lab.exec("node1", "crm_attribute", "--name", "load-threshold", "--update", "1000%")
                .orThrow();
        load("resources", resources());
        load("constraints", constraints());
        // While sixteen nodes start five hundred resources, a tool's connection to the CIB may be refused or lost.
        Eventually.until(
                Duration.ofMinutes(20),
                () -> lab.exec("node1", "crm_resource", "--wait", "--timeout=60")
                        .succeeded(),
                () -> lab.exec("node1", "crm_mon", "-1").out());
    }

    private void load(String scope, String xml) throws IOException {
        Path shared = Files.createDirectories(lab.stateDir().resolve("shared"));
        Files.writeString(shared.resolve(scope + ".xml"), xml);
        lab.exec(
                        "node1",
                        "cibadmin",
                        "--modify",
                        "--allow-create",
                        "--scope",
                        scope,
                        "--xml-file",
                        "/run/shared/" + scope + ".xml")
                .orThrow();
    }

    private String resources() {
        var xml = new StringBuilder("<resources>");
        for (int group = 1; group <= groups(); group++) {
            xml.append("<group id=\"service-%03d\">".formatted(group));
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

    private String constraints() {
        List<String> nodes = lab.nodes();
        var xml = new StringBuilder("<constraints>");
        for (int group = 1; group <= groups(); group++) {
            for (int choice = 0; choice < 2; choice++) {
                xml.append("<rsc_location id=\"place-%03d-%d\" rsc=\"service-%03d\" node=\"%s\" score=\"%d\""
                        .formatted(
                                group, choice, group, nodes.get((group + choice) % nodes.size()), 200 - 100 * choice));
                xml.append(" resource-discovery=\"exclusive\"/>");
            }
        }
        return xml.append("</constraints>").toString();
    }

    private int groups() {
        return resources / IN_A_GROUP;
    }
}
