package io.conga.planning.drill;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.List;

/*
 * | Phase   | Where                               | Do                                    | Undo, also where it is cancelled |
 * |---------|-------------------------------------|---------------------------------------|----------------------------------|
 * | rest    | another online member               | AwaitSettled                          | AwaitSettled: at rest once more  |
 * | break   | the node, or where the resource runs| CrashNode                             | HealNode                         |
 * |         |                                     | CutLinks                              | HealLinks                        |
 * |         |                                     | CrashService, CrashGuest              | CleanupResource: probed again    |
 * |         |                                     | FailPath                              | HealPath                         |
 * | recover | another online member               | AwaitRecovery: the window of the drill| (changes nothing)                |
 * | back    | the same, if a node was fenced      | AwaitMembers(node)                    | (changes nothing)                |
 * | heal    | the node; the same member           | HealLinks, HealPath; CleanupResource  | none                             |
 * | settle  | the same member                     | AwaitSettled                          | (changes nothing)                |
 */
/** Breaks something on purpose. Whatever comes of it, what it broke is healed in the end. */
public final class DrillPlanner {

    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 3600;
    private static final int SETTLE_SECONDS = 300;

    private DrillPlanner() {}

    public static Plan plan(RunDrill drill, Known known) {
        Members members = Members.of(known, drill.cluster());
        check(drill, members);
        String node = DrillTarget.node(drill, members.cluster().view())
                .orElseThrow(() -> new ProblemException(
                        DrillProblem.NOT_HERE,
                        "resource",
                        drill.target(),
                        "node",
                        "any node",
                        "reason",
                        "It is stopped, or nobody knows where it runs."));
        members.require(node, true);
        // A cluster of one node watches itself: its services may crash all the same.
        Place watcher = members.anyOnlineBut(node)
                .or(() -> DrillTarget.losesResource(drill) && members.online(node)
                        ? java.util.Optional.of(members.place(node))
                        : java.util.Optional.empty())
                .orElseThrow(members::noOnlineMember);
        boolean lost = DrillTarget.losesNode(drill, members.cluster().corosync());
        var steps = new Steps();
        steps.add(
                        "rest",
                        watcher,
                        StepSentence.AWAIT_SETTLED.with(),
                        new Operation.AwaitSettled(SETTLE_SECONDS),
                        new Operation.AwaitSettled(SETTLE_SECONDS))
                .phase();
        breakIt(drill, members.place(node), steps);
        steps.phase()
                .add(
                        "recover",
                        watcher,
                        DrillSentence.AWAIT_RECOVERY.with(
                                "node", watcher.node(), "seconds", Integer.toString(drill.seconds())),
                        new DrillOperation.AwaitRecovery(
                                lost ? node : null,
                                DrillTarget.losesResource(drill) ? drill.target() : null,
                                members.online().stream()
                                        .filter(name -> !(lost && name.equals(node)))
                                        .toList(),
                                Running.services(members.cluster().view(), null),
                                !lost && !DrillTarget.losesResource(drill),
                                drill.seconds(),
                                drill.reach()))
                .noPauseFromHere();
        boolean staysOff = lost && DrillHazards.switchedOff(members);
        if (lost && !staysOff && members.startsAtBoot(node)) {
            steps.phase()
                    .add(
                            "back." + node,
                            watcher,
                            StepSentence.AWAIT_MEMBERS.with("nodes", node),
                            new Operation.AwaitMembers(List.of(node), true, 600));
        }
        if (!staysOff) {
            heal(drill, members.place(node), watcher, steps);
        }
        steps.phase()
                .add("settle", watcher, StepSentence.AWAIT_SETTLED.with(), new Operation.AwaitSettled(SETTLE_SECONDS));
        return new Plan(
                drill,
                title(drill),
                drill.cluster(),
                steps.systems(),
                steps.list(),
                DrillHazards.of(drill, known, members, node),
                new Undo(true, false, DrillSentence.UNDO.with()),
                members.cibFingerprint());
    }

    private static void breakIt(RunDrill drill, Place place, Steps steps) {
        String node = place.node();
        String seconds = Integer.toString(drill.seconds());
        String id = "break." + drill.target();
        switch (drill.kind()) {
            case NODE_CRASH ->
                steps.add(
                        id,
                        place,
                        DrillSentence.CRASH_NODE.with("node", node),
                        new DrillOperation.CrashNode(),
                        new DrillOperation.HealNode());
            case LINK -> {
                List<Integer> links = drill.part() == null ? List.of() : List.of(Integer.parseInt(drill.part()));
                steps.add(
                        id,
                        place,
                        drill.part() == null
                                ? DrillSentence.CUT_LINKS.with("node", node, "seconds", seconds)
                                : DrillSentence.CUT_LINK.with("node", node, "seconds", seconds, "link", drill.part()),
                        new DrillOperation.CutLinks(links, drill.seconds()),
                        new DrillOperation.HealLinks());
            }
            case SERVICE_CRASH ->
                steps.add(
                        id,
                        place,
                        DrillSentence.CRASH_SERVICE.with("resource", drill.target(), "node", node),
                        new DrillOperation.CrashService(drill.target()),
                        new Operation.CleanupResource(drill.target(), null, true));
            case GUEST_CRASH ->
                steps.add(
                        id,
                        place,
                        DrillSentence.CRASH_GUEST.with("resource", drill.target(), "node", node),
                        new DrillOperation.CrashGuest(drill.target()),
                        new Operation.CleanupResource(drill.target(), null, true));
            case STORAGE_PATH ->
                steps.add(
                        id,
                        place,
                        DrillSentence.FAIL_PATH.with("disk", disk(drill), "node", node, "seconds", seconds),
                        new DrillOperation.FailPath(disk(drill), drill.seconds(), drill.evenLast()),
                        new DrillOperation.HealPath(disk(drill)));
        }
    }

    private static void heal(RunDrill drill, Place place, Place watcher, Steps steps) {
        switch (drill.kind()) {
            case NODE_CRASH -> {
                // Its next boot is what heals it.
            }
            case LINK ->
                steps.phase()
                        .add(
                                "heal",
                                place,
                                DrillSentence.HEAL_LINKS.with("node", place.node()),
                                new DrillOperation.HealLinks());
            case SERVICE_CRASH, GUEST_CRASH ->
                steps.phase()
                        .add(
                                "heal",
                                watcher,
                                StepSentence.CLEANUP_RESOURCE.with("resource", drill.target()),
                                new Operation.CleanupResource(drill.target(), null, false));
            case STORAGE_PATH ->
                steps.phase()
                        .add(
                                "heal",
                                place,
                                DrillSentence.HEAL_PATH.with("disk", disk(drill), "node", place.node()),
                                new DrillOperation.HealPath(disk(drill)));
        }
    }

    private static Sentence title(RunDrill drill) {
        String target = drill.target();
        return switch (drill.kind()) {
            case GUEST_CRASH -> DrillSentence.GUEST.with("target", target);
            case SERVICE_CRASH -> DrillSentence.SERVICE.with("target", target);
            case NODE_CRASH -> DrillSentence.NODE.with("target", target);
            case LINK ->
                drill.part() == null
                        ? DrillSentence.LINKS.with("target", target)
                        : DrillSentence.LINK.with("target", target, "part", drill.part());
            case STORAGE_PATH -> DrillSentence.PATH.with("target", target, "part", disk(drill));
        };
    }

    private static String disk(RunDrill drill) {
        return drill.part() == null ? "" : drill.part();
    }

    private static void check(RunDrill drill, Members members) {
        var problems = new Problems();
        if (drill.seconds() < LEAST_SECONDS || drill.seconds() > MOST_SECONDS) {
            FieldCheck.invalid(
                    problems, "seconds", "It has to be " + LEAST_SECONDS + " to " + MOST_SECONDS + " seconds.");
        }
        if (drill.reach() != null && !drill.reach().matches("\\[?[A-Za-z0-9.:-]+]?:[0-9]{1,5}")) {
            FieldCheck.invalid(problems, "reach", "It has to be an address, a colon and a port.");
        }
        if (drill.kind() == Kind.LINK && drill.part() != null && !drill.part().matches("[0-7]")) {
            FieldCheck.invalid(problems, "part", "It has to be the number of a link, 0 to 7.");
        }
        if (drill.kind() == Kind.STORAGE_PATH && !disk(drill).matches("sd[a-z]{1,4}")) {
            FieldCheck.invalid(problems, "part", "It has to be the kernel's name of a SCSI disk, such as sdb.");
        }
        if (DrillTarget.losesResource(drill)) {
            resource(drill, members, problems);
        } else if (members.cluster().member(drill.target()).isEmpty()) {
            problems.add(
                    "target", ClusterProblem.UNKNOWN_NODE, "node", drill.target(), "cluster", members.clusterName());
        }
        problems.refuse();
    }

    private static void resource(RunDrill drill, Members members, Problems problems) {
        var definition = DrillTarget.primitive(members.configuration(), drill.target());
        if (definition.isEmpty()) {
            problems.add(
                    "target",
                    ClusterProblem.UNKNOWN_RESOURCE,
                    "resource",
                    drill.target(),
                    "cluster",
                    members.clusterName());
        } else if (drill.kind() == Kind.GUEST_CRASH && !isGuest(definition.get())) {
            problems.add("target", DrillProblem.NO_GUEST, "resource", drill.target());
        } else if (isFenceDevice(definition.get())) {
            FieldCheck.invalid(problems, "target", "A fence device is no service that could crash.");
        }
    }

    private static boolean isGuest(ResourceDefinition definition) {
        return definition.agent() != null && definition.agent().type().equals("VirtualDomain");
    }

    private static boolean isFenceDevice(ResourceDefinition definition) {
        return definition.agent() != null && definition.agent().standard().equals("stonith");
    }
}
