package io.conga.planning.quorum;

import io.conga.planning.intent.QuorumIntent.RemoveQuorumDevice;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.node.CorosyncRollout;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.QuorumOperation;
import java.util.ArrayList;
import java.util.List;

/*
 * | Phase  | Where       | Do                                    | Undo                     |
 * |--------|-------------|---------------------------------------|--------------------------|
 * | stop   | each member | RunQdevice(off)                       | RunQdevice(on)           |
 * | ready, write, reload | see CorosyncRollout: two_node comes back with two nodes | the old files |
 * | forget | each member | ForgetQdevice                         | none: the last step      |
 *
 * The host goes on serving: other clusters may use it.
 */
/** Takes a cluster's quorum device away, while it runs. */
public final class RemoveQuorumDevicePlanner {

    private RemoveQuorumDevicePlanner() {}

    public static Plan plan(RemoveQuorumDevice intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        boolean none = QuorumMembers.file(members).quorum().device() == null;
        List<String> nodes = members.usable();
        var steps = new Steps();
        nodes.forEach(node -> steps.add(
                "stop." + node,
                members.place(node),
                QuorumSentence.STOP.with("node", node),
                new QuorumOperation.RunQdevice(false),
                new QuorumOperation.RunQdevice(true)));
        var rollout = new CorosyncRollout(members, members.names(), edit -> edit.quorumDevice(null));
        rollout.write(steps, member);
        rollout.reload(steps, member);
        steps.phase();
        nodes.forEach(node -> steps.add(
                "forget." + node,
                members.place(node),
                QuorumSentence.FORGET.with("node", node),
                new QuorumOperation.ForgetQdevice()));
        var hazards = new ArrayList<Hazard>(rollout.hazards());
        int size = members.names().size();
        if (none) {
            hazards.add(MemberHazard.NOTHING_TO_DO.with("subject", members.clusterName()));
        } else if (size == 2) {
            hazards.add(QuorumHazard.TWO_NODE_RETURNS.with("cluster", members.clusterName()));
        } else if (size % 2 == 0) {
            hazards.add(QuorumHazard.LESS_SAFE.with("cluster", members.clusterName()));
        }
        return new Plan(
                intent,
                QuorumSentence.REMOVE_DEVICE.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, QuorumSentence.REMOVE_DEVICE_UNDO.with()),
                members.corosyncFingerprints());
    }
}
