package io.conga.ricci.handler;

import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncLink;
import io.conga.protocol.node.Membership;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.drill.DrillCommands;
import io.conga.system.drill.Mending;
import io.conga.system.exec.Command;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Corosync's way out of this node to the other members, by corosync.conf. Only what leaves is cut: knet calls a link down on
 * both sides when no answer comes back.
 */
record LinkCut(Node node) {

    static final List<Integer> FAMILIES = List.of(4, 6);

    /** corosync.conf(5), mcastport: 5405, and one more for each further link of knet. */
    private static final int PORT = 5405;

    private static final String UNIT = "conga-drill-links-";

    /**
     * One way that is cut.
     *
     * @param family 4 or 6
     */
    record Way(int family, String address, int port) {}

    /**
     * What that operation cuts.
     *
     * @throws ProblemException drill.nothing-to-cut, cluster.name-not-resolved
     */
    List<Way> ways(DrillOperation.CutLinks cut) {
        CorosyncConfiguration configuration = configuration();
        var ways = new ArrayList<Way>();
        for (CorosyncLink link : CorosyncFile.parse(configuration.text()).links()) {
            if (cut.links().isEmpty() || cut.links().contains(link.number())) {
                int port = port(link);
                link.addresses().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(node.name()))
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> ways.addAll(to(entry.getValue(), port)));
            }
        }
        if (ways.isEmpty()) {
            throw nothing("corosync.conf names no other member on the links " + cut.links() + ".");
        }
        return ways.stream().distinct().toList();
    }

    /** Whether the other members lose this node altogether. */
    boolean cutsAll(DrillOperation.CutLinks cut) {
        return cut.links().isEmpty()
                || cut.links()
                        .containsAll(CorosyncFile.parse(configuration().text()).links().stream()
                                .map(CorosyncLink::number)
                                .toList());
    }

    Command add(Way way) {
        return commands().cut(way.family(), way.address(), way.port());
    }

    Command heal(int family) {
        return commands().heal(family);
    }

    Command later(int family, int seconds) {
        return commands().later(UNIT + family, seconds, heal(family).argv());
    }

    /** Whether anything is cut in that family. */
    boolean cut(int family) {
        return !node.looking()
                .runner()
                .run(commands().cuts(family))
                .orThrow(node.name())
                .stdout()
                .isBlank();
    }

    /** First the timer that heals, then the cut: whenever this is interrupted, it ends by itself. */
    void cut(List<Way> ways, int seconds) {
        for (int family : new TreeSet<>(ways.stream().map(Way::family).toList())) {
            mending().after(UNIT + family, seconds, heal(family).argv());
        }
        ways.forEach(way -> node.acting().runner().run(add(way)).orThrow(node.name()));
    }

    /** @return whether anything was cut */
    boolean heal() {
        boolean healed = false;
        for (int family : FAMILIES) {
            if (cut(family)) {
                node.acting().runner().run(heal(family)).orThrow(node.name());
                healed = true;
            }
            mending().dismiss(UNIT + family);
        }
        return healed;
    }

    private Mending mending() {
        return new Mending(node.acting().runner(), node.looking().runner(), commands());
    }

    private DrillCommands commands() {
        return node.looking().drillCommands();
    }

    private CorosyncConfiguration configuration() {
        return switch (node.looking().corosyncFiles().membership(false)) {
            case Membership.Member(var configuration) -> {
                if (!configuration.transport().equals("knet")) {
                    throw nothing("Its transport is " + configuration.transport() + "; only links of knet can be cut.");
                }
                yield configuration;
            }
            case Membership.None(), Membership.DistributionDefault _ -> throw nothing("It is in no cluster.");
        };
    }

    private ProblemException nothing(String reason) {
        return new ProblemException(DrillProblem.NOTHING_TO_CUT, "node", node.name(), "reason", reason);
    }

    private static int port(CorosyncLink link) {
        String given = link.options().getOrDefault("mcastport", "");
        return given.matches("[0-9]{1,5}") ? Integer.parseInt(given) : PORT + link.number();
    }

    private List<Way> to(String name, int port) {
        if (!node.looking().host().resolves(name)) {
            throw new ProblemException(ClusterProblem.NAME_NOT_RESOLVED, "node", node.name(), "name", name);
        }
        try {
            var ways = new ArrayList<Way>();
            for (InetAddress address : InetAddress.getAllByName(name)) {
                String text = address.getHostAddress().replaceFirst("%.*", "");
                ways.add(new Way(address instanceof Inet6Address ? 6 : 4, text, port));
            }
            return ways;
        } catch (UnknownHostException e) {
            throw new ProblemException(ClusterProblem.NAME_NOT_RESOLVED, "node", node.name(), "name", name);
        }
    }
}
