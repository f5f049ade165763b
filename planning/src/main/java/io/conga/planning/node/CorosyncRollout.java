package io.conga.planning.node;

import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.corosync.CorosyncEdit;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/*
 * Brings a changed corosync.conf to the nodes that have one. Undo runs in reverse, and Corosync has to read the old
 * files again only after all of them are back; so it is the step before the first write that carries that undo.
 *
 * | Phase  | Where              | Do                                     | Undo                                 |
 * |--------|--------------------|----------------------------------------|--------------------------------------|
 * | ready  | any online member  | AwaitMembers(those online now)         | ReloadCorosync: the old files, again |
 * | write  | each of the nodes  | WriteCorosync(new, replaces old)       | WriteCorosync(old, replaces new)     |
 * | reload | any online member  | ReloadCorosync, on every node at once  | (see ready)                          |
 */
/** A change of corosync.conf on the nodes of a running cluster. */
public final class CorosyncRollout {

    private final Members members;
    private final List<String> nodes;
    private final CorosyncConfiguration before;
    private final CorosyncFile after;

    /**
     * @param nodes the nodes that keep or get the file and have one now
     * @throws ProblemException where no member could tell its file
     */
    public CorosyncRollout(Members members, List<String> nodes, UnaryOperator<CorosyncEdit> change) {
        CorosyncConfiguration known = members.cluster().corosync();
        if (known == null) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "corosync.conf",
                    "node",
                    String.join(", ", nodes),
                    "reason",
                    "No member of " + members.clusterName() + " could tell what it says.");
        }
        this.members = members;
        this.nodes = nodes;
        this.before = known;
        this.after = change.apply(CorosyncFile.parse(known.text()).edit()).done();
    }

    String text() {
        return after.text();
    }

    CorosyncConfiguration before() {
        return before;
    }

    /** Nodes out of reach, and files that are not the same. */
    public List<Hazard> hazards() {
        var hazards = new ArrayList<Hazard>();
        nodes.stream()
                .filter(node -> !members.usable(node))
                .forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        List<String> different = nodes.stream()
                .filter(node -> !members.cluster()
                        .digests()
                        .getOrDefault(node, before.digest())
                        .equals(before.digest()))
                .toList();
        if (!different.isEmpty()) {
            hazards.add(NodeHazard.FILES_DIFFER.with("nodes", String.join(", ", different)));
        }
        return hazards;
    }

    /** Adds ready and write. */
    public void write(Steps steps, Place member) {
        List<String> online = nodes.stream().filter(members::online).toList();
        steps.phase()
                .add(
                        "ready",
                        member,
                        StepSentence.AWAIT_MEMBERS.with("nodes", String.join(", ", online)),
                        new Operation.AwaitMembers(online, false, 30),
                        new Operation.ReloadCorosync());
        writeStopped(steps);
    }

    /** Adds write alone, for nodes on which Corosync does not run meanwhile. */
    public void writeStopped(Steps steps) {
        steps.phase();
        String changed = CorosyncFile.digest(after.text());
        for (String node : nodes) {
            if (members.usable(node)) {
                steps.add(
                        "write." + node,
                        members.place(node),
                        StepSentence.UPDATE_COROSYNC.with("node", node),
                        new Operation.WriteCorosync(after.text(), null, before.digest()),
                        new Operation.WriteCorosync(before.text(), null, changed));
            }
        }
    }

    /** Adds reload. */
    public void reload(Steps steps, Place member) {
        steps.phase().add("reload", member, StepSentence.RELOAD_COROSYNC.with(), new Operation.ReloadCorosync());
    }

    /** Addresses of all links of all nodes after the change. */
    List<String> addresses() {
        var addresses = new ArrayList<String>();
        var seen = new HashSet<String>();
        after.nodes().forEach(node -> node.links().stream().filter(seen::add).forEach(addresses::add));
        return addresses;
    }
}
