package io.conga.planning.fence;

import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/*
 * | Phase           | Where                         | Do                           | Undo                   |
 * |-----------------|-------------------------------|------------------------------|------------------------|
 * | prove           | another member, per device    | ProveFencing                 | (cuts nothing)         |
 * | fence (REBOOT)  | another member                | FenceNode(reboot)            | none: cannot be undone |
 * | back (REBOOT)   | the same, if it starts at boot | AwaitMembers(node)          | (changes nothing)      |
 */
/** Proves that a node can be fenced. */
public final class ProveFencingPlanner {

    private ProveFencingPlanner() {}

    public static Plan plan(FenceIntent.ProveFencing intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String node = intent.node();
        members.require(node, false);
        boolean reboot = intent.proof() == Proof.REBOOT;
        var hazards = new ArrayList<Hazard>(FencingHazards.blocking(members, node));
        Optional<Place> other = members.anyOnlineBut(node);
        Place from = reboot ? other.orElseThrow(members::noOnlineMember) : other.orElseGet(members::anyOnline);
        if (other.isEmpty()) {
            hazards.add(FenceHazard.PROOF_FROM_TARGET.with("node", node));
        }
        var steps = new Steps();
        for (ResourceDefinition device : FenceDevices.of(members.configuration(), node)) {
            AgentName agent = device.agent();
            if (agent != null) {
                Optional<AgentMetadata> metadata = known.agent(agent);
                steps.add(
                        "prove." + device.id() + "." + node,
                        from,
                        StepSentence.PROVE_FENCING.with("device", device.id(), "node", from.node(), "target", node),
                        FenceProof.of(device.id(), agent, withReferences(device, metadata), node));
            }
        }
        if (reboot) {
            hazards.add(MemberHazard.PROOF_REBOOTS.with("nodes", node));
            reboot(steps, members, node, from, hazards);
        }
        return new Plan(
                intent,
                reboot ? FenceSentence.PROVE_REBOOT.with("node", node) : FenceSentence.PROVE_STATUS.with("node", node),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(false, !reboot, FenceSentence.PROVE_UNDO.with()),
                members.cibFingerprint());
    }

    private static void reboot(Steps steps, Members members, String node, Place from, List<Hazard> hazards) {
        steps.phase()
                .add(
                        "fence." + node,
                        from,
                        StepSentence.FENCE_NODE.with("target", node, "action", "reboot", "node", from.node()),
                        new Operation.FenceNode(node, "reboot", 120));
        if (members.startsAtBoot(node)) {
            steps.noPauseFromHere()
                    .phase()
                    .add(
                            "back." + node,
                            from,
                            StepSentence.AWAIT_MEMBERS.with("nodes", node),
                            new Operation.AwaitMembers(List.of(node), false, 600));
        } else {
            hazards.add(MemberHazard.NOT_AT_BOOT.with("node", node));
        }
    }

    private static Map<String, String> withReferences(ResourceDefinition device, Optional<AgentMetadata> metadata) {
        var parameters = new TreeMap<String, String>(device.parameters());
        parameters.replaceAll((name, value) -> SecretName.isSecret(name, metadata)
                ? SecretName.reference(SecretName.configured(device.id(), name))
                : value);
        return parameters;
    }
}
