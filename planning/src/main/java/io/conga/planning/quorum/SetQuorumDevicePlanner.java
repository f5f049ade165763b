package io.conga.planning.quorum;

import io.conga.planning.intent.QuorumIntent.SetQuorumDevice;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.member.Members;
import io.conga.planning.node.CorosyncRollout;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.QuorumDevice;
import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.QuorumOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/*
 * | Phase   | Where                | Do                                        | Undo                             |
 * |---------|----------------------|-------------------------------------------|----------------------------------|
 * | install | host, each member    | InstallPackages                           | none: packages stay              |
 * | host    | host                 | PrepareQnetd                              | none: it may serve others        |
 * | request | each member          | RequestQdeviceCertificate(host's ca)      | ForgetQdevice, if it is the first device |
 * | sign    | host                 | SignQdeviceCertificate(member's request)  | none                             |
 * | import  | each member          | ImportQdeviceCertificate(signed)          | (see request)                    |
 * | stop    | each member, where a device is changed | RunQdevice(off)         | RunQdevice(on)                   |
 * | ready, write, reload | see CorosyncRollout | two_node goes where a device comes | the old files, read again |
 * | start   | each member          | RunQdevice(on)                            | RunQdevice(off)                  |
 * | await   | each online member   | AwaitQdevice                              | (changes nothing)                |
 */
/** Gives a cluster a quorum device, or changes the one it has. */
public final class SetQuorumDevicePlanner {

    private static final int PATIENCE = 60;

    private SetQuorumDevicePlanner() {}

    public static Plan plan(SetQuorumDevice intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        CorosyncFile file = QuorumMembers.file(members);
        QuorumDeviceCheck.check(intent, members, known.system(intent.system()), file);
        KnownSystem host = known.system(intent.system()).orElseThrow();
        Place hostPlace = Place.only(host.id(), host.hostname());
        QuorumDevice device = device(intent, host);
        QuorumDevice before = file.quorum().device();
        List<String> nodes = members.usable();
        var steps = new Steps();
        if (intent.installPackages()) {
            QuorumMembers.install(steps, hostPlace, Feature.QNETD);
            nodes.forEach(node -> QuorumMembers.install(steps, members.place(node), Feature.QDEVICE));
        }
        certificates(steps, members, nodes, hostPlace, before == null);
        if (before != null) {
            steps.phase();
            nodes.forEach(node -> steps.add(
                    "halt." + node,
                    members.place(node),
                    QuorumSentence.STOP.with("node", node),
                    new QuorumOperation.RunQdevice(false),
                    new QuorumOperation.RunQdevice(true)));
        }
        var rollout = new CorosyncRollout(members, members.names(), edit -> edit.quorumDevice(device));
        rollout.write(steps, member);
        rollout.reload(steps, member);
        steps.phase();
        nodes.forEach(node -> steps.add(
                "start." + node,
                members.place(node),
                QuorumSentence.START.with("node", node),
                new QuorumOperation.RunQdevice(true),
                new QuorumOperation.RunQdevice(false)));
        steps.phase();
        nodes.stream()
                .filter(members::online)
                .forEach(node -> steps.add(
                        "await." + node,
                        members.place(node),
                        QuorumSentence.AWAIT.with("node", node),
                        new QuorumOperation.AwaitQdevice(PATIENCE)));
        var hazards = hazards(intent, members, host, device);
        hazards.addAll(rollout.hazards());
        return new Plan(
                intent,
                QuorumSentence.SET_DEVICE.with("host", host.hostname(), "cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, QuorumSentence.SET_DEVICE_UNDO.with()),
                members.corosyncFingerprints());
    }

    private static QuorumDevice device(SetQuorumDevice intent, KnownSystem host) {
        String address = intent.host();
        Integer votes = intent.votes();
        return new QuorumDevice(
                address == null || address.isBlank() ? host.address() : address,
                intent.algorithm(),
                votes == null && intent.algorithm().equals("ffsplit") ? Integer.valueOf(1) : votes,
                intent.tieBreaker(),
                intent.heuristicsMode(),
                intent.heuristics());
    }

    private static void certificates(Steps steps, Members members, List<String> nodes, Place host, boolean first) {
        String cluster = members.clusterName();
        steps.phase()
                .add(
                        "host",
                        host,
                        QuorumSentence.PREPARE_HOST.with("node", host.node()),
                        new QuorumOperation.PrepareQnetd())
                .phase();
        nodes.forEach(node -> steps.add(
                "request." + node,
                members.place(node),
                QuorumSentence.REQUEST.with("node", node),
                new QuorumOperation.RequestQdeviceCertificate(cluster, StepResult.of("host", "ca")),
                first ? new QuorumOperation.ForgetQdevice() : null));
        steps.phase();
        nodes.forEach(node -> steps.add(
                "sign." + node,
                host,
                QuorumSentence.SIGN.with("target", node, "node", host.node()),
                new QuorumOperation.SignQdeviceCertificate(cluster, StepResult.of("request." + node, "request"))));
        steps.phase();
        nodes.forEach(node -> steps.add(
                "import." + node,
                members.place(node),
                QuorumSentence.IMPORT.with("node", node),
                new QuorumOperation.ImportQdeviceCertificate(StepResult.of("sign." + node, "certificate"))));
    }

    private static List<Hazard> hazards(
            SetQuorumDevice intent, Members members, KnownSystem host, QuorumDevice device) {
        var hazards = new ArrayList<Hazard>();
        int nodes = members.names().size();
        Integer given = device.votes();
        int votes = given == null ? Math.max(1, nodes - 1) : given;
        int expected = nodes + votes;
        int needed = expected / 2 + 1;
        hazards.add(QuorumHazard.VOTES.with(
                "cluster",
                members.clusterName(),
                "expected",
                String.valueOf(expected),
                "needed",
                String.valueOf(needed),
                "votes",
                String.valueOf(votes)));
        int online = members.online().size();
        if (online < needed) {
            hazards.add(QuorumHazard.MEANWHILE.with(
                    "online", String.valueOf(online), "expected", String.valueOf(expected)));
        }
        if (intent.heuristics().size() > 1) {
            hazards.add(QuorumHazard.AND_LOGIC.with(
                    "count", String.valueOf(intent.heuristics().size())));
        }
        if (intent.installPackages()) {
            String names = members.usable().stream().collect(Collectors.joining(", "));
            hazards.add(QuorumHazard.HOST_PACKAGES.with("nodes", host.hostname() + ", " + names));
        }
        return hazards;
    }
}
