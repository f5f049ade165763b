package io.conga.planning.quorum;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.fence.FenceDeviceXml;
import io.conga.planning.fence.FenceProof;
import io.conga.planning.fence.FencingOption;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.intent.QuorumIntent.SetSbd;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.QuorumOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/*
 * | Phase      | Where                | Do                                      | Undo                   |
 * |------------|----------------------|-----------------------------------------|------------------------|
 * | install    | each member          | InstallPackages                         | none: packages stay    |
 * | initialise | a member             | InitializeSbd(disk)                     | none: what was there is lost |
 * | check      | each other member    | CheckSbd(disk): it is the same one      | (changes nothing)      |
 * | restarts   | member after member  | see SbdRestarts                         | SBD goes               |
 * | fencing    | any online member    | EditCib(fence_sbd, timeouts)            | EditCib(as it was)     |
 * | settle     | the same             | AwaitSettled                            | (changes nothing)      |
 * | prove      | per node, from another | ProveFencing by status                | (cuts nothing)         |
 */
/** Gives a cluster SBD: on shared disks, or by watchdog and quorum alone. */
public final class SetSbdPlanner {

    /** Resource id of the fence device. */
    static final String FENCE_DEVICE = "fence-sbd";

    private static final AgentName AGENT = new AgentName("stonith", null, "fence_sbd");
    private static final Pattern PATH = Pattern.compile("/dev/[A-Za-z0-9/._:+@=-]{1,200}");
    private static final int MOST_DISKS = 3;
    private static final int LONGEST = 3600;

    private SetSbdPlanner() {}

    public static Plan plan(SetSbd intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        ClusterConfiguration configuration = members.configuration();
        check(intent);
        List<String> nodes = members.usable();
        var steps = new Steps();
        if (intent.installPackages()) {
            nodes.forEach(node -> QuorumMembers.install(steps, members.place(node), Feature.SBD));
        }
        disks(steps, intent, members, nodes);
        SbdRestarts.add(
                steps,
                members,
                true,
                new QuorumOperation.WriteSbd(intent.devices(), intent.watchdog(), intent.watchdogSeconds()),
                new QuorumOperation.WriteSbd(List.of(), "/dev/watchdog", 5));
        fencing(steps, intent, members, configuration, member);
        return new Plan(
                intent,
                QuorumSentence.SET_SBD.with("cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards(intent, members),
                new Undo(true, true, QuorumSentence.SET_SBD_UNDO.with()),
                members.cibFingerprint());
    }

    private static void check(SetSbd intent) {
        var problems = new Problems();
        List<String> devices = intent.devices();
        if (devices.size() > MOST_DISKS) {
            FieldCheck.invalid(problems, "devices", "SBD takes one, two or three disks.");
        }
        for (int i = 0; i < devices.size(); i++) {
            String device = devices.get(i);
            if (!PATH.matcher(device).matches() || device.contains("..")) {
                FieldCheck.invalid(problems, "devices[" + i + "]", "It is no path below /dev.");
            } else if (devices.indexOf(device) != i) {
                FieldCheck.invalid(problems, "devices[" + i + "]", "It is named twice.");
            }
        }
        if (!PATH.matcher(intent.watchdog()).matches()) {
            FieldCheck.invalid(problems, "watchdog", "It is no path below /dev.");
        }
        if (intent.watchdogSeconds() < 1 || intent.watchdogSeconds() > LONGEST) {
            FieldCheck.invalid(problems, "watchdogSeconds", "It is between 1 and " + LONGEST + ".");
        }
        if (intent.msgwait() <= intent.watchdogSeconds()) {
            FieldCheck.invalid(
                    problems,
                    "msgwaitSeconds",
                    "It has to be longer than the watchdog timeout, twice as long at best.");
        }
        if (intent.stonithTimeout() <= intent.msgwait()) {
            FieldCheck.invalid(problems, "stonithTimeoutSeconds", "It has to be longer than msgwait.");
        }
        problems.refuse();
    }

    private static void disks(Steps steps, SetSbd intent, Members members, List<String> nodes) {
        String first = nodes.getFirst();
        steps.phase();
        for (int i = 0; i < intent.devices().size(); i++) {
            String device = intent.devices().get(i);
            steps.add(
                    "disk" + (i + 1),
                    members.place(first),
                    QuorumSentence.SBD_INITIALIZE.with("device", device, "node", first),
                    new QuorumOperation.InitializeSbd(device, intent.watchdogSeconds(), intent.msgwait()));
        }
        steps.phase();
        for (int i = 0; i < intent.devices().size(); i++) {
            String device = intent.devices().get(i);
            String step = "disk" + (i + 1);
            String uuid = StepResult.of(step, "uuid");
            nodes.stream()
                    .skip(1)
                    .forEach(node -> steps.add(
                            "check." + node + "." + step,
                            members.place(node),
                            QuorumSentence.SBD_CHECK.with("device", device, "node", node),
                            new QuorumOperation.CheckSbd(device, uuid)));
        }
    }

    private static void fencing(
            Steps steps, SetSbd intent, Members members, ClusterConfiguration configuration, Place member) {
        var values = new TreeMap<String, String>();
        ClusterView view = members.cluster().view();
        String version = view == null ? null : view.pacemakerVersion();
        values.put(FencingOption.name(version), "true");
        boolean diskless = intent.devices().isEmpty();
        // Diskless, the cluster has to wait until the watchdog has certainly reset the node; with a disk that would be
        // wrong.
        values.put(FencingOption.name("watchdog-timeout", version), diskless ? 2 * intent.watchdogSeconds() + "s" : "");
        if (!diskless) {
            values.put(FencingOption.name("timeout", version), intent.stonithTimeout() + "s");
        }
        var before = new TreeMap<String, String>();
        values.keySet()
                .forEach(name -> before.put(name, configuration.properties().getOrDefault(name, "")));
        var device = new NewFenceDevice(
                FENCE_DEVICE, AGENT, Map.of("devices", String.join(",", intent.devices())), members.names(), Map.of());
        var edits = new ArrayList<CibEdit>();
        var back = new ArrayList<CibEdit>();
        if (!diskless) {
            edits.addAll(FenceDeviceXml.edits(device, false));
            back.add(new CibEdit.Delete(FENCE_DEVICE));
        }
        edits.add(new CibEdit.SetValues("crm_config", "cluster_property_set", values));
        back.add(new CibEdit.SetValues("crm_config", "cluster_property_set", before));
        steps.phase()
                .add(
                        "fencing",
                        member,
                        QuorumSentence.SBD_FENCING.with(),
                        // The restarts before it may have raised the version.
                        new Operation.EditCib(null, edits, "use SBD"),
                        new Operation.EditCib(null, back, "undo: use SBD"))
                .phase()
                .add("settle", member, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(120))
                .phase();
        if (!diskless) {
            members.online().forEach(target -> {
                Place from = members.anyOnlineBut(target).orElse(member);
                steps.add(
                        "prove." + target,
                        from,
                        StepSentence.PROVE_FENCING.with("device", FENCE_DEVICE, "node", from.node(), "target", target),
                        FenceProof.of(device, target));
            });
        }
    }

    private static List<Hazard> hazards(SetSbd intent, Members members) {
        var hazards = new ArrayList<Hazard>();
        String cluster = members.clusterName();
        members.unusable().forEach(node -> hazards.add(MemberHazard.NODE_UNREACHABLE.with("node", node)));
        QuorumMembers.sbd(members)
                .filter(sbd -> sbd.active() && !same(intent, sbd))
                .ifPresent(_ -> hazards.add(QuorumHazard.IN_USE.with("cluster", cluster)));
        intent.devices().forEach(device -> hazards.add(QuorumHazard.ERASED.with("device", device)));
        hazards.add(QuorumHazard.RESTART_EACH.with("nodes", String.join(", ", members.online())));
        if (intent.msgwait() < 2 * intent.watchdogSeconds()) {
            hazards.add(QuorumHazard.MSGWAIT_SHORT.with(
                    "msgwait", String.valueOf(intent.msgwait()), "watchdog", String.valueOf(intent.watchdogSeconds())));
        }
        if (intent.devices().size() == 2) {
            hazards.add(QuorumHazard.TWO_DISKS.with());
        }
        boolean device = QuorumMembers.file(members).quorum().device() != null;
        if (intent.devices().isEmpty() && members.names().size() == 2 && !device) {
            hazards.add(QuorumHazard.DISKLESS_TWO.with());
        }
        if (intent.installPackages()) {
            hazards.add(QuorumHazard.HOST_PACKAGES.with("nodes", String.join(", ", members.usable())));
        }
        return hazards;
    }

    private static boolean same(SetSbd intent, io.conga.protocol.cluster.QuorumState.Sbd sbd) {
        return sbd.disks().stream().map(disk -> disk.device()).toList().equals(intent.devices())
                && sbd.watchdogSeconds() == intent.watchdogSeconds()
                && sbd.disks().stream().allMatch(disk -> Objects.equals(disk.msgwaitSeconds(), intent.msgwait()));
    }
}
