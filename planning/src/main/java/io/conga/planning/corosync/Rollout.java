package io.conga.planning.corosync;

import io.conga.planning.member.Members;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * While all run (reload):
 * | Phase  | Where             | Do                               | Undo                                 |
 * |--------|-------------------|----------------------------------|--------------------------------------|
 * | ready  | any online member | AwaitMembers(those online)       | ReloadCorosync: the old files, again |
 * | write  | each node         | WriteCorosync(new, replaces old) | WriteCorosync(old, replaces new)     |
 * | reload | any online member | ReloadCorosync                   | (see ready)                          |
 * | whole  | any online member | AwaitMembers(those online)       | (changes nothing)                    |
 *
 * One node after another. A node that starts must have the highest config_version among those that run, or Corosync ends
 * (corosync.conf(5), config_version); so what is put back is the old content with a version above the new one's, and in the
 * end on every node, those included that were not reached yet.
 * | Phase        | Where             | Do                               | Undo                                    |
 * |--------------|-------------------|----------------------------------|-----------------------------------------|
 * | ready        | any online member | AwaitMembers(those online)       | ReloadCorosync                          |
 * | keep         | each node         | WriteCorosync(old, replaces old) | WriteCorosync(old raised, replaces old) |
 * | per node: stop | it              | StopCluster                      | StartCluster                            |
 * |           write | it             | WriteCorosync(new, replaces old) | WriteCorosync(old raised, replaces new) |
 * |           start | it             | StartCluster                     | StopCluster                             |
 * |           whole | it             | AwaitMembers(those online)       | (changes nothing)                       |
 * |          settle | it             | AwaitSettled                     | (changes nothing)                       |
 *
 * The whole cluster:
 * | Phase  | Where                     | Do                                        | Undo                             |
 * |--------|---------------------------|-------------------------------------------|----------------------------------|
 * | ready  | any online member         | AwaitMembers(those online)                | AwaitMembers(those online)       |
 * | stop   | each online, all at once  | StopCluster                               | StartCluster                     |
 * | write  | each node                 | WriteCorosync(new, key, replaces old)     | WriteCorosync(old, replaces new) |
 * | start  | each of the online        | StartCluster                              | StopCluster                      |
 * | whole  | any of them               | AwaitMembers(those online, quorum)        | (changes nothing)                |
 * | settle | any of them               | AwaitSettled                              | (changes nothing)                |
 */
/** The three ways of bringing a changed corosync.conf into force. */
final class Rollout {

    private static final int STOP_SECONDS = 300;
    private static final int JOIN_SECONDS = 120;
    private static final int SETTLE_SECONDS = 600;

    private Rollout() {}

    static void reload(Steps steps, Members members, String before, String after, String suffix) {
        Place member = members.anyOnline();
        List<String> online = members.online();
        ready(steps, member, online, suffix, new Operation.ReloadCorosync());
        steps.phase();
        for (String node : members.usable()) {
            write(steps, members, node, suffix, before, after, null, before);
        }
        steps.phase()
                .add("reload" + suffix, member, StepSentence.RELOAD_COROSYNC.with(), new Operation.ReloadCorosync());
        await(steps, member, online, "whole" + suffix, false);
    }

    static void eachNode(Steps steps, Members members, String before, String after) {
        List<String> online = members.online();
        // One above the version of what it replaces.
        String raised = raised(before, after);
        ready(steps, members.anyOnline(), online, "", new Operation.ReloadCorosync());
        steps.phase();
        for (String node : members.usable()) {
            steps.add(
                    "keep." + node,
                    members.place(node),
                    StepSentence.KEEP_COROSYNC.with("node", node),
                    new Operation.WriteCorosync(before, null, CorosyncFile.digest(before)),
                    new Operation.WriteCorosync(raised, null, CorosyncFile.digest(before)));
        }
        for (String node : members.usable()) {
            boolean runs = members.online(node);
            if (runs) {
                stop(steps.phase(), members, node);
            }
            write(steps.phase(), members, node, "", before, after, null, raised);
            if (runs) {
                start(steps.phase(), members, node);
                await(steps, members.place(node), online, "whole." + node, true);
                settle(steps, members.place(node), "settle." + node);
            }
        }
    }

    static void wholeCluster(Steps steps, Members members, String before, String after, @Nullable String authkey) {
        List<String> online = members.online().stream().filter(members::usable).toList();
        if (!online.isEmpty()) {
            Place member = members.anyOnline();
            ready(steps, member, online, "", new Operation.AwaitMembers(online, false, JOIN_SECONDS));
            steps.phase();
            online.forEach(node -> stop(steps, members, node));
        }
        steps.phase();
        for (String node : members.usable()) {
            write(steps, members, node, "", before, after, authkey, before);
        }
        if (!online.isEmpty()) {
            steps.phase();
            online.forEach(node -> start(steps, members, node));
            Place any = members.anyOnline();
            boolean quorum = online.size() == members.names().size();
            await(steps, any, online, "whole", quorum);
            if (quorum) {
                settle(steps, any, "settle");
            }
        }
    }

    private static void ready(Steps steps, Place member, List<String> online, String suffix, Operation undo) {
        steps.phase()
                .add(
                        "ready" + suffix,
                        member,
                        StepSentence.AWAIT_MEMBERS.with("nodes", String.join(", ", online)),
                        new Operation.AwaitMembers(online, false, 30),
                        undo);
    }

    private static void stop(Steps steps, Members members, String node) {
        steps.add(
                "stop." + node,
                members.place(node),
                StepSentence.STOP_CLUSTER.with("node", node),
                new Operation.StopCluster(STOP_SECONDS),
                new Operation.StartCluster());
    }

    private static void start(Steps steps, Members members, String node) {
        steps.add(
                "start." + node,
                members.place(node),
                StepSentence.START_CLUSTER.with("node", node),
                new Operation.StartCluster(),
                new Operation.StopCluster(STOP_SECONDS));
    }

    private static void write(
            Steps steps,
            Members members,
            String node,
            String suffix,
            String before,
            String after,
            @Nullable String authkey,
            String back) {
        steps.add(
                "write." + node + suffix,
                members.place(node),
                StepSentence.UPDATE_COROSYNC.with("node", node),
                new Operation.WriteCorosync(after, authkey, CorosyncFile.digest(before)),
                new Operation.WriteCorosync(back, null, CorosyncFile.digest(after)));
    }

    private static void await(Steps steps, Place member, List<String> online, String id, boolean quorum) {
        String nodes = String.join(", ", online);
        steps.phase()
                .add(
                        id,
                        member,
                        quorum
                                ? StepSentence.AWAIT_QUORUM.with("nodes", nodes)
                                : StepSentence.AWAIT_MEMBERS.with("nodes", nodes),
                        new Operation.AwaitMembers(online, quorum, JOIN_SECONDS));
    }

    private static void settle(Steps steps, Place member, String id) {
        steps.phase().add(id, member, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS));
    }

    private static String raised(String before, String after) {
        int version = CorosyncFile.parse(after).configVersion();
        return CorosyncFile.parse(before).edit().doneAt(version + 1).text();
    }
}
