package io.conga.lab.bench;

import io.conga.lab.Eventually;
import io.conga.lab.Lab;
import io.conga.lab.LabGuests;
import io.conga.lab.LuciInLab;
import io.conga.lab.api.ControlledGuest;
import io.conga.lab.api.Person;
import io.conga.planning.intent.ResourceIntent.ClearResource;
import io.conga.planning.intent.ServiceIntent.RelocateService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Guests that are destroyed, lose their node, and migrate: with luci and ricci at work, and with both gone, when Pacemaker
 * does it alone. What luci adds should be nothing. Guests and nodes are emulated on this machine; the ratio is what counts.
 */
final class GuestBench {

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final int CRASHES = 3;
    private static final int LOSSES = 2;
    private static final int MOVES = 2;
    private static final String NOTE = "medians; three nodes in namespaces, a guest on each, polled at the hypervisors";
    private static final String PEER = "Pacemaker alone (luci and ricci stopped)";

    private final Map<String, List<Double>> figures = new HashMap<>();

    List<Row> measure() {
        var settings = new HashMap<>(Lab.GUESTS);
        settings.put("LAB_BOOT_SECONDS", "30");
        try (Lab lab = Lab.up(3, settings)) {
            List<String> nodes = lab.nodes();
            nodes.forEach(node -> lab.guests().make(guestOf(nodes, node), node));
            LuciInLab luci = LuciInLab.start(lab);
            Person person = Person.administrator(luci);
            person.succeed(Person.clusterOf(lab, "guests", person.addAll(lab)), LIMIT);
            String cluster = person.cluster("guests");
            for (String node : nodes) {
                var guest = new ControlledGuest(cluster, guestOf(nodes, node), node);
                person.succeed(guest.domain(nodes), LIMIT);
                person.succeed(guest.put(), LIMIT);
            }
            faults(lab, "with");
            for (int i = 0; i < MOVES; i++) {
                there(lab, person, cluster);
            }
            luci.stop();
            nodes.forEach(node ->
                    lab.exec(node, "systemctl", "disable", "--now", "ricci").orThrow());
            faults(lab, "without");
            for (int i = 0; i < MOVES; i++) {
                thereAlone(lab);
            }
        }
        return rows();
    }

    private List<Row> rows() {
        return List.of(
                row("guest destroyed until it runs again", "destroyed", "virsh destroy guest1"),
                row("node without power until its guest runs elsewhere", "lost", "lab crash node2"),
                row(
                        "guest live to another node, until it runs there",
                        "moved",
                        "POST /api/v1/jobs of a relocation; crm_resource --move"),
                row(
                        "guest live to another node, until the cluster rests and it is said to be done",
                        "said",
                        "POST /api/v1/jobs of a relocation until the job's end; crm_resource --move, crm_resource --wait"));
    }

    private Row row(String name, String what, String command) {
        List<Double> with = figures.getOrDefault("with " + what, List.of());
        return Row.of(
                "guests: " + name,
                Figures.median(with),
                Figures.median(figures.getOrDefault("without " + what, List.of())),
                PEER,
                "s",
                1.25,
                command,
                NOTE + "; " + with.size() + " each");
    }

    private void faults(Lab lab, String who) {
        for (int i = 0; i < CRASHES; i++) {
            rest(lab);
            String before = lab.guests().bootId("guest1");
            lab.exec("node1", "virsh", "destroy", "guest1").orThrow();
            long destroyed = System.nanoTime();
            awaitBoot(lab, "guest1", before);
            took(who + " destroyed", destroyed);
        }
        for (int i = 0; i < LOSSES; i++) {
            rest(lab);
            String before = lab.guests().bootId("guest2");
            lab.crash("node2");
            long lost = System.nanoTime();
            awaitBoot(lab, "guest2", before);
            took(who + " lost", lost);
            awaitOn(lab, "guest2", "node2");
        }
    }

    private void there(Lab lab, Person person, String cluster) {
        rest(lab);
        String plan = person.plan(new RelocateService(cluster, "guest3", "node1", true))
                .path("id")
                .asString();
        long begin = System.nanoTime();
        String job = person.applyPlan(plan);
        awaitOn(lab, "guest3", "node1");
        took("with moved", begin);
        person.awaitEnd(job, LIMIT);
        took("with said", begin);
        person.succeed(new ClearResource(cluster, "guest3"), LIMIT);
        awaitOn(lab, "guest3", "node3");
    }

    private void thereAlone(Lab lab) {
        rest(lab);
        long begin = System.nanoTime();
        lab.exec("node1", "crm_resource", "--resource", "guest3", "--move", "--node", "node1")
                .orThrow();
        awaitOn(lab, "guest3", "node1");
        took("without moved", begin);
        lab.exec("node1", "crm_resource", "--wait", "--timeout=300").orThrow();
        took("without said", begin);
        lab.exec("node1", "crm_resource", "--resource", "guest3", "--clear").orThrow();
        awaitOn(lab, "guest3", "node3");
    }

    private void took(String what, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        Bench.say(String.format(Locale.ROOT, "%-20s %6.1f s", what, seconds));
        figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(seconds);
    }

    /** No failure is remembered: after the third its service would go elsewhere. */
    private static void rest(Lab lab) {
        lab.exec("node1", "crm_resource", "--cleanup").orThrow();
        lab.exec("node1", "crm_resource", "--wait", "--timeout=300").orThrow();
    }

    private static void awaitBoot(Lab lab, String guest, String before) {
        Eventually.until(LIMIT, () -> ticksAnew(lab.guests(), guest, before), () -> guest + " does not run again");
    }

    private static boolean ticksAnew(LabGuests guests, String guest, String before) {
        return !guests.bootId(guest).equals(before) && !guests.nodesOf(guest).isEmpty();
    }

    private static void awaitOn(Lab lab, String guest, String node) {
        Eventually.until(
                LIMIT,
                () -> lab.guests().nodesOf(guest).equals(List.of(node)),
                () -> guest + " does not run on " + node + ": " + lab.guests().seen());
    }

    private static String guestOf(List<String> nodes, String node) {
        return "guest" + (nodes.indexOf(node) + 1);
    }
}
