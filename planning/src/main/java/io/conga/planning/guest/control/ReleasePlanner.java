package io.conga.planning.guest.control;

import io.conga.planning.cib.CibElement;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.guest.GuestServices.GuestService;
import io.conga.planning.intent.GuestControlIntent.ReleaseFromCluster;
import io.conga.planning.known.Known;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/*
 * | Phase     | Where             | Do                                        | Undo                                |
 * |-----------|-------------------|-------------------------------------------|-------------------------------------|
 * | idle      | any online member | AwaitSettled                              | (changes nothing)                   |
 * | remember  | where it runs     | SetGuestPersistent(yes, no autostart yet) | SetGuestPersistent(no)              |
 * | orphans   | any online member | EditCib(orphans left alone)               | EditCib(orphans as before)          |
 * | delete    | any online member | EditCib(delete)                           | EditCib(put it back as it was)      |
 * | unknown   | any online member | ForgetResource                            | (a probe finds it)                  |
 * | back      | any online member | EditCib(orphans as before)                | EditCib(orphans left alone)         |
 * | autostart | where it runs     | SetGuestPersistent(yes, autostart)        | SetGuestPersistent(yes, without)    |
 * | verify    | where it runs     | VerifyGuest(runs)                         | (changes nothing)                   |
 *
 * Autostart comes after the deletion: a node that fails in between would start a guest that the cluster has just started
 * elsewhere.
 */
/** Gives a guest back to the libvirt of the node where it runs. */
public final class ReleasePlanner {

    private ReleasePlanner() {}

    public static Plan plan(ReleaseFromCluster intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Place member = members.anyOnline();
        GuestService service = GuestServices.of(members.configuration().resources()).stream()
                .filter(one -> one.resource().id().equals(intent.resource()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ClusterProblem.UNKNOWN_RESOURCE,
                        "resource",
                        intent.resource(),
                        "cluster",
                        members.clusterName()));
        Set<String> active = Running.nodes(members.cluster().view(), intent.resource());
        boolean runs = !active.isEmpty();
        String node = runs ? active.iterator().next() : member.node();
        members.require(node, true);
        var guests = new GuestNodes(known, members);
        String uuid = guests.find(node, service.guest()).map(Guest::uuid).orElse("");
        var hazards = hazards(members, service, node, runs);
        active.stream()
                .skip(1)
                .forEach(other -> hazards.add(ControlHazard.RUNS_TWICE.with("guest", service.guest(), "node", other)));
        boolean autostart =
                !service.resource().meta().getOrDefault("target-role", "").equalsIgnoreCase("Stopped");
        Steps steps = steps(members, member, service, node, uuid, runs, autostart);
        return new Plan(
                intent,
                ControlSentence.RELEASE.with("guest", service.guest(), "cluster", members.clusterName()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, ControlSentence.RELEASE_UNDO.with("resource", intent.resource())),
                members.cibFingerprint());
    }

    private static Steps steps(
            Members members,
            Place member,
            GuestService service,
            String node,
            String uuid,
            boolean runs,
            boolean autostart) {
        String guest = service.guest();
        String resource = service.resource().id();
        Place home = members.place(node);
        var title = ControlSentence.DELETE.with("resource", resource, "guest", guest);
        String undo = "undo: " + title.text();
        var leftAlone = new Operation.EditCib(null, List.of(Orphans.leftAlone(members)), title.text());
        var asBefore = new Operation.EditCib(null, List.of(Orphans.asBefore(members)), title.text());
        var steps = new Steps()
                .add(
                        "idle",
                        member,
                        StepSentence.AWAIT_SETTLED.with(),
                        new Operation.AwaitSettled(PutUnderClusterPlanner.SETTLE_SECONDS))
                .phase()
                .add(
                        "remember",
                        home,
                        ControlSentence.REMEMBER.with("guest", guest, "node", node),
                        persistent(service, uuid, true, false),
                        persistent(service, uuid, false, false))
                .phase()
                .add("orphans", member, ControlSentence.ORPHANS.with(), leftAlone, asBefore)
                .phase()
                .add(
                        "delete",
                        member,
                        title,
                        new Operation.EditCib(null, List.of(new CibEdit.Delete(resource)), title.text()),
                        new Operation.EditCib(null, putBack(members, resource), undo))
                .phase()
                .add(
                        "unknown",
                        member,
                        ControlSentence.FORGET_RESOURCE.with("resource", resource),
                        new GuestControlOperation.ForgetResource(resource))
                .phase()
                .add("back", member, ControlSentence.ORPHANS_BACK.with(), asBefore, leftAlone)
                .phase();
        if (autostart) {
            steps.add(
                            "autostart",
                            home,
                            ControlSentence.AUTOSTART.with("guest", guest, "node", node),
                            persistent(service, uuid, true, true),
                            persistent(service, uuid, true, false))
                    .phase();
        }
        if (runs) {
            steps.add(
                    "verify",
                    home,
                    ControlSentence.STILL_RUNS.with("guest", guest, "node", node),
                    new GuestControlOperation.VerifyGuest(guest, uuid, true));
        }
        return steps;
    }

    private static GuestControlOperation.SetGuestPersistent persistent(
            GuestService service, String uuid, boolean persistent, boolean autostart) {
        return new GuestControlOperation.SetGuestPersistent(
                service.guest(), uuid, persistent, service.config(), autostart);
    }

    /** The resource and what names it, as the CIB has them. */
    private static List<CibEdit> putBack(Members members, String resource) {
        CibElement configuration = CibElement.parse(members.configuration().xml());
        var edits = new ArrayList<CibEdit>();
        configuration.all().stream()
                .filter(element ->
                        element.name().equals("primitive") && element.id().equals(resource))
                .forEach(element -> edits.add(new CibEdit.Put("resources", element.toString())));
        configuration.all().stream()
                .filter(section -> section.name().equals("constraints"))
                .flatMap(section -> section.children().stream())
                .filter(element ->
                        element.all().stream().anyMatch(one -> one.attributes().containsValue(resource)))
                .forEach(element -> edits.add(new CibEdit.Put("constraints", element.toString())));
        return edits;
    }

    private static List<Hazard> hazards(Members members, GuestService service, String node, boolean runs) {
        var hazards = new ArrayList<Hazard>();
        String guest = service.guest();
        String resource = service.resource().id();
        if (!service.service().equals(resource)) {
            hazards.add(ControlHazard.IN_GROUP.with("resource", resource, "group", service.service()));
        }
        hazards.add(
                runs
                        ? ControlHazard.MINDS_NODE.with("guest", guest, "node", node)
                        : ControlHazard.RELEASE_STOPPED.with("guest", guest, "node", node));
        hazards.add(ControlHazard.STAYS_DEFINED.with("path", service.config()));
        var view = members.cluster().view();
        if (view != null && view.maintenanceMode()) {
            hazards.add(MemberHazard.IN_MAINTENANCE.with("cluster", members.clusterName()));
        }
        return hazards;
    }
}
