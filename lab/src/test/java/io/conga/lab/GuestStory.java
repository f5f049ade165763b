package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.ControlledGuest;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.ServiceIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The story of guests that come back by themselves: each prefers a node of its own, is killed, loses its node, and comes
 * home live. What is done is done through luci; what is true is asked of the hypervisors and the guests themselves.
 */
final class GuestStory {

    private final Site site;
    private final String cluster;
    private final Operator operator;
    private final LabGuests guests;
    private final ShownCluster page;
    private final List<String> nodes;
    private final Map<String, Duration> measured = new LinkedHashMap<>();

    GuestStory(Site site, String cluster) {
        this.site = site;
        this.cluster = cluster;
        this.operator = new Operator(site, cluster);
        this.guests = site.lab().guests();
        this.page = new ShownCluster(site, cluster);
        this.nodes = site.lab().nodes();
    }

    /** Which guest is at home on a node: guest1 on the first, and so on. */
    String guestOf(String node) {
        return "guest" + (nodes.indexOf(node) + 1);
    }

    String homeOf(String guest) {
        return nodes.get(Integer.parseInt(guest.substring("guest".length())) - 1);
    }

    List<String> names() {
        return nodes.stream().map(this::guestOf).toList();
    }

    /** A guest on each node, in its libvirt and on its disk, as there was before the cluster. */
    void guestsOfNobody() {
        nodes.forEach(node -> guests.make(guestOf(node), node));
    }

    /** bias-NODE: that node first, the others after it, and back when it returns. */
    void domains() {
        names().forEach(guest -> operator.apply(controlled(guest).domain(nodes)));
    }

    private ControlledGuest controlled(String guest) {
        return new ControlledGuest(cluster, guest, homeOf(guest));
    }

    /** Every guest becomes a service; returns what the review said of each. */
    List<Operator.Outcome> putUnderCluster() {
        var outcomes = new ArrayList<Operator.Outcome>();
        names().forEach(guest -> outcomes.add(operator.apply(controlled(guest).put())));
        awaitAllHome();
        return outcomes;
    }

    /** Somebody destroys the guest at its hypervisor: it is started again, where it was. */
    void killed(String guest) {
        String home = homeOf(guest);
        String before = guests.bootId(guest);
        Instant begin = Instant.now();

        site.lab().exec(home, "virsh", "destroy", guest).orThrow();

        awaitAnotherBoot(guest, before);
        note(guest + " destroyed -> ticks again", begin);
        assertThat(guests.nodesOf(guest)).hasSize(1);
        awaitOn(guest, home);
    }

    /** Its node loses its power: it runs elsewhere; the node returns: it comes home live. */
    void nodeLost(String node) {
        String guest = guestOf(node);
        String before = guests.bootId(guest);
        Instant begin = Instant.now();

        site.lab().crash(node);

        awaitAnotherBoot(guest, before);
        note(node + " lost its power -> " + guest + " ticks elsewhere", begin);
        Set<String> elsewhere = new TreeSet<>(guests.nodesOf(guest));
        assertThat(elsewhere).hasSize(1).doesNotContain(node);
        Eventually.until(
                Site.LIMIT,
                () -> page.runningOn(guest).equals(List.copyOf(elsewhere)),
                () -> guest + ": luci " + page.runningOn(guest) + ", it runs on " + elsewhere);
        comesHome(guest, begin, node + " lost its power -> back, and " + guest + " home");
    }

    /**
     * Its node loses the disks that the guest's image lies on, and nothing else: the cluster finds the device unreadable, has
     * the node fenced, and the guest runs elsewhere.
     */
    void storageLost(String node, List<String> devices) {
        String guest = guestOf(node);
        String before = guests.bootId(guest);
        Instant begin = Instant.now();

        devices.forEach(device -> site.lab()
                .exec(
                        node,
                        "sh",
                        "-c",
                        "echo offline >/sys/block/$(basename $(readlink -f " + device + "))/device/state")
                .orThrow());

        Eventually.until(Site.LIMIT, () -> page.fencing(node, "success"), this::status);
        note(node + " lost its storage -> fenced, as luci shows", begin);
        awaitAnotherBoot(guest, before);
        note(node + " lost its storage -> " + guest + " ticks elsewhere", begin);
        assertThat(guests.nodesOf(guest)).hasSize(1).doesNotContain(node);
        comesHome(guest, begin, node + " lost its storage -> back, and " + guest + " home");
    }

    /** The node is rebooted from the console: its guest leaves it live and comes home live, and is never down. */
    void nodeRebooted(String node) {
        String guest = guestOf(node);
        String boot = guests.bootId(guest);
        Instant begin = Instant.now();

        operator.apply(new NodeIntent.RebootNode(cluster, node));

        comesHome(guest, begin, node + " rebooted -> back, and " + guest + " home");
        assertThat(guests.bootId(guest)).as("%s was never stopped", guest).isEqualTo(boot);
    }

    /** Live to another node and back, answering all the time. */
    Duration migrated(String guest) {
        String home = homeOf(guest);
        String there = nodes.get((nodes.indexOf(home) + 1) % nodes.size());
        String boot = guests.bootId(guest);
        Duration gap;
        try (GuestPings pings = guests.pinging(guest)) {
            Eventually.until(Site.LIMIT, () -> pings.answered() > 0, () -> guest + " does not answer");
            Instant begin = Instant.now();
            operator.apply(new ServiceIntent.RelocateService(cluster, guest, there, true));
            awaitOn(guest, there);
            note(guest + " live to " + there, begin);
            Instant back = Instant.now();
            operator.apply(new ResourceIntent.ClearResource(cluster, guest));
            awaitOn(guest, home);
            note(guest + " live home", back);
            int answered = pings.answered();
            Eventually.until(Site.LIMIT, () -> pings.answered() > answered, () -> guest + " does not answer");
            gap = pings.longestGap();
        }
        measured.put(guest + ": longest time without an answer in two live migrations", gap);
        assertThat(guests.bootId(guest)).as("%s was never stopped", guest).isEqualTo(boot);
        return gap;
    }

    void awaitAllHome() {
        names().forEach(guest -> awaitOn(guest, homeOf(guest)));
    }

    /** Every guest executes at exactly one hypervisor. */
    void onceOnly() {
        names().forEach(guest -> assertThat(guests.nodesOf(guest)).as(guest).hasSize(1));
    }

    /** luci's page says what the hypervisors say. */
    void luciSaysSo() {
        for (String guest : names()) {
            Eventually.until(
                    Site.LIMIT,
                    () -> page.runningOn(guest).equals(guests.nodesOf(guest)),
                    () -> guest + ": luci " + page.runningOn(guest) + ", hypervisors " + guests.seen());
        }
    }

    /** What was measured, a line each. */
    String table() {
        var text = new StringBuilder();
        measured.forEach((what, time) ->
                text.append(String.format(java.util.Locale.ROOT, "%-70s %8.1f s%n", what, time.toMillis() / 1000.0)));
        return text.toString();
    }

    private void comesHome(String guest, Instant begin, String what) {
        String boot = guests.bootId(guest);
        awaitOn(guest, homeOf(guest));
        note(what, begin);
        assertThat(guests.bootId(guest)).as("%s came home live", guest).isEqualTo(boot);
        site.awaitWhole(cluster, nodes.size());
    }

    void awaitAnotherBoot(String guest, String before) {
        Eventually.until(
                Site.LIMIT,
                () -> !guests.nodesOf(guest).isEmpty()
                        && !guests.bootId(guest).equals(before)
                        && guests.ticks(guest) > 1,
                () -> guests.seen() + "\n" + status());
    }

    private void awaitOn(String guest, String node) {
        Eventually.until(
                Site.LIMIT,
                () -> guests.nodesOf(guest).equals(List.of(node))
                        && operator.runningOn(guest).equals(List.of(node)),
                () -> guests.seen() + "\n" + status());
    }

    private String status() {
        return nodes.stream()
                .filter(site.lab()::isOn)
                .map(node -> site.lab().exec(node, "crm_mon", "-1rf").out())
                .findFirst()
                .orElse("no node is on");
    }

    void note(String what, Instant begin) {
        note(what, Duration.between(begin, Instant.now()));
    }

    void note(String what, Duration time) {
        measured.put(what, time);
    }
}
