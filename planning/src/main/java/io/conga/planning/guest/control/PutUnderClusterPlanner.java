package io.conga.planning.guest.control;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.guest.GuestPlanner;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.service.PlainService;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.GuestOperation;
import io.conga.protocol.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/*
 * | Phase    | Where                | Do                                          | Undo                              |
 * |----------|----------------------|---------------------------------------------|-----------------------------------|
 * | probe … gone | its node, the others | see ProbeSteps                            | RemoveProbe                       |
 * | key … peers | each node         | see MigrationSteps, for live migration      | none                              |
 * | keep     | nodes that define it | WriteGuestDefinition(a copy for the undo)   | none: it stays as a backup        |
 * | off      | its node             | ShutDownGuest, if a disk is moved           | StartGuest, if it ran             |
 * | copy     | its node             | CopyDisk, each that lies elsewhere          | DiscardCopy                       |
 * | write    | its node             | WriteGuestDefinition(folder, disks as moved) | RemoveGuestDefinition            |
 * | forget   | nodes that define it | SetGuestPersistent(no)                      | SetGuestPersistent(yes, of the copy, autostart as it was) |
 * | idle     | any online member    | AwaitSettled                                | EditCib(orphans as before)        |
 * | still    | its node             | VerifyGuest(runs as before)                 | ForgetResource                    |
 * | create   | any online member    | EditCib(primitive, domain, order, colocation) | EditCib(orphans left alone, delete) |
 * | settle   | any online member    | AwaitSettled                                | (changes nothing)                 |
 * | verify   | each node            | VerifyGuest                                 | (changes nothing)                 |
 * | guests   | each node            | RunLibvirtGuests(no)                        | none: the last change             |
 *
 * The undo of "create" must not stop the guest: orphans are left alone in the same edit; then the cluster forgets it, then
 * the option is as before. Copies of disks are discarded only as long as the original is there.
 */
/** Puts a guest under a cluster's control. */
public final class PutUnderClusterPlanner {

    static final int SETTLE_SECONDS = 900;
    private static final int OFF_SECONDS = 180;
    private static final Pattern FOLDER = Pattern.compile("/[A-Za-z0-9._/@+-]{0,500}[A-Za-z0-9._@+-]");

    private final PutUnderCluster intent;
    private final Members members;
    private final GuestNodes guests;
    private final Guest guest;
    private final Hypervisor hypervisor;
    private final SharedFolder folder;
    private final Map<String, String> moves;
    private final Optional<FailoverDomain> domain;
    private final List<String> nodes;
    private final Place member;
    private final Steps steps = new Steps();

    private PutUnderClusterPlanner(PutUnderCluster intent, Known known) {
        this.intent = intent;
        this.members = Members.of(known, intent.cluster());
        this.member = members.anyOnline();
        this.guests = new GuestNodes(known, members);
        members.require(intent.node(), true);
        this.guest = guests.require(intent.node(), intent.guest());
        this.hypervisor = guests.hypervisor(intent.node()).orElseThrow();
        String path = intent.folder().replaceAll("/+$", "");
        this.domain = check(path);
        this.folder = SharedFolder.of(
                path, members.system(intent.node()).orElseThrow().id(), known, guest);
        this.moves = folder.moves(guest);
        this.nodes = members.usable().stream().filter(this::mayRun).toList();
    }

    public static Plan plan(PutUnderCluster intent, Known known) {
        return new PutUnderClusterPlanner(intent, known).plan();
    }

    private Optional<FailoverDomain> check(String path) {
        var problems = new Problems();
        var found = PlainService.check(
                problems, members.configuration(), intent.service(), intent.domain(), intent.recovery());
        if (!FOLDER.matcher(path).matches() || path.contains("..") || path.contains("//")) {
            FieldCheck.invalid(problems, "folder", "It is an absolute path, such as /guest_roots.");
        }
        problems.refuse();
        return found;
    }

    /** A restricted domain keeps it off all other nodes. */
    private boolean mayRun(String node) {
        return domain.filter(FailoverDomain::restricted)
                .map(restricted -> restricted.nodes().contains(node) || node.equals(intent.node()))
                .orElse(true);
    }

    private Plan plan() {
        String version = members.configuration().version().toString().replaceAll("[^0-9]", "-");
        ProbeSteps.add(steps, members, intent.node(), nodes, folder.path(), guest.uuid() + "-" + version);
        if (intent.liveMigration()) {
            MigrationSteps.add(steps, members, nodes);
        }
        definition();
        create();
        return new Plan(
                intent,
                ControlSentence.PUT.with(
                        "guest", guest.name(), "cluster", members.clusterName(), "service", intent.service()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                new PutHazards(intent, members, guests, guest, hypervisor, folder, moves, domain, nodes).list(),
                new Undo(true, true, ControlSentence.PUT_UNDO.with("guest", guest.name(), "node", intent.node())),
                fingerprints());
    }

    private Map<String, String> fingerprints() {
        var fingerprints = new java.util.TreeMap<>(members.cibFingerprint());
        members.system(intent.node())
                .ifPresent(system ->
                        fingerprints.put("guest:" + system.id() + ":" + guest.name(), GuestPlanner.print(guest)));
        return fingerprints;
    }

    private void definition() {
        Place home = members.place(intent.node());
        String backup = "/var/backups/conga/guest-" + guest.uuid() + ".xml";
        List<String> defining = members.usable().stream()
                .filter(node -> guests.find(node, guest.name())
                        .filter(Guest::persistent)
                        .filter(there -> there.uuid().equals(guest.uuid()))
                        .isPresent())
                .toList();
        steps.phase();
        defining.forEach(node -> steps.add(
                "keep." + node,
                members.place(node),
                ControlSentence.KEEP.with("guest", guest.name(), "node", node),
                new GuestControlOperation.WriteGuestDefinition(guest.name(), guest.uuid(), backup, Map.of())));
        if (!moves.isEmpty()) {
            steps.phase()
                    .add(
                            "off",
                            home,
                            ControlSentence.OFF.with("guest", guest.name(), "node", intent.node()),
                            new GuestOperation.ShutDownGuest(guest.name(), OFF_SECONDS),
                            guest.state().alive() ? new GuestOperation.StartGuest(guest.name()) : null);
            guest.disks().stream()
                    .filter(disk -> moves.containsKey(disk.source()))
                    .forEach(disk -> copy(home, disk));
        }
        String path = folder.definition(guest.name());
        steps.phase()
                .add(
                        "write",
                        home,
                        ControlSentence.WRITE.with("guest", guest.name(), "path", path),
                        new GuestControlOperation.WriteGuestDefinition(guest.name(), guest.uuid(), path, moves),
                        new GuestControlOperation.RemoveGuestDefinition(guest.name(), guest.uuid(), path))
                .phase();
        defining.forEach(node -> steps.add(
                "forget." + node,
                members.place(node),
                ControlSentence.FORGET.with("guest", guest.name(), "node", node),
                new GuestControlOperation.SetGuestPersistent(guest.name(), guest.uuid(), false, backup, false),
                new GuestControlOperation.SetGuestPersistent(
                        guest.name(),
                        guest.uuid(),
                        true,
                        backup,
                        guests.require(node, guest.name()).autostart())));
    }

    private void copy(Place home, GuestDisk disk) {
        String to = moves.getOrDefault(disk.source(), "");
        steps.phase()
                .add(
                        "copy." + disk.target(),
                        home,
                        ControlSentence.COPY.with("from", disk.source(), "to", to, "node", intent.node()),
                        new GuestControlOperation.CopyDisk(guest.name(), disk.source(), to, disk.format()),
                        new GuestControlOperation.DiscardCopy(disk.source(), to));
    }

    private void create() {
        ClusterConfiguration configuration = members.configuration();
        boolean runs = guest.state().alive() && moves.isEmpty();
        var settled = new Operation.AwaitSettled(SETTLE_SECONDS);
        var title = ControlSentence.CREATE.with("guest", guest.name(), "service", intent.service());
        String undo = "undo: " + title.text();
        steps.phase()
                .add(
                        "idle",
                        member,
                        StepSentence.AWAIT_SETTLED.with(),
                        settled,
                        new Operation.EditCib(null, List.of(Orphans.asBefore(members)), undo))
                .phase()
                .add(
                        "still",
                        members.place(intent.node()),
                        runs
                                ? ControlSentence.STILL_RUNS.with("guest", guest.name(), "node", intent.node())
                                : ControlSentence.RUNS_NOT.with("guest", guest.name(), "node", intent.node()),
                        new GuestControlOperation.VerifyGuest(guest.name(), guest.uuid(), runs),
                        new GuestControlOperation.ForgetResource(intent.service()))
                .phase()
                .add(
                        "create",
                        member,
                        title,
                        new Operation.EditCib(
                                configuration.version(),
                                GuestServiceEdits.edits(intent, configuration, guest, hypervisor.uri(), folder, domain),
                                title.text()),
                        new Operation.EditCib(
                                null, List.of(Orphans.leftAlone(members), new CibEdit.Delete(intent.service())), undo))
                .phase()
                .add("settle", member, StepSentence.AWAIT_SETTLED.with(), settled)
                .phase();
        if (runs && intent.autostart()) {
            String place = home().orElse(intent.node());
            nodes.forEach(node -> steps.add(
                    "verify." + node,
                    members.place(node),
                    node.equals(place)
                            ? ControlSentence.STILL_RUNS.with("guest", guest.name(), "node", node)
                            : ControlSentence.RUNS_NOT.with("guest", guest.name(), "node", node),
                    new GuestControlOperation.VerifyGuest(guest.name(), guest.uuid(), node.equals(place))));
            steps.phase();
        }
        nodes.forEach(node -> steps.add(
                "guests." + node,
                members.place(node),
                ControlSentence.LIBVIRT_GUESTS.with("node", node),
                new GuestControlOperation.RunLibvirtGuests(false)));
    }

    private Optional<String> home() {
        return PutHazards.preferred(members, domain, intent.node());
    }
}
