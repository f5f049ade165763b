package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent.ChangeStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The crash matrix: ricci is killed, luci is killed, the power is cut, in the middle of each work that takes long. The job ends
 * and says what came of it, the node is what it says, luci shows the node as it is, and data of before are there.
 *
 * <p>Four machines work side by side. By default each work meets one fault and each fault meets several works, in three rounds; with
 * {@code -Dconga.crash=all} each work meets each fault, in six.
 */
@Tag("machine")
class StorageCrashTest {

    private static final List<String> NODES = List.of("node1", "node2", "node3", "node4");
    private static final boolean ALL = "all".equals(System.getProperty("conga.crash"));

    /** A middle that nobody saw does not come any more. */
    private static final String PATIENCE = "(sleep 200; kill $$) </dev/null >/dev/null 2>&1 & trap \"kill $!\" EXIT; ";

    /** What happens in the middle. */
    private enum Fault {
        RICCI_KILLED,
        LUCI_KILLED,
        POWER_CUT
    }

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.machines(
                NODES.size(), Map.of("LAB_LUNS", "", "LAB_DISKS", "6", "LAB_DISK_SIZE", "256M", "LAB_MEMORY", "768"));
        site.addSystems();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void nothingIsLostAndAllIsTold() {
        var volumes = List.of(LongWork.move(), LongWork.merge(), LongWork.grow(), LongWork.format());
        var arrays = List.of(LongWork.encrypt(), LongWork.check(), LongWork.reshape(), LongWork.replace());
        List<String> wrong = new ArrayList<>();
        int count = 0;
        if (ALL) {
            for (Fault fault : Fault.values()) {
                count += round(fault, volumes, wrong) + round(fault, arrays, wrong);
            }
        } else {
            count += round(Fault.RICCI_KILLED, volumes, wrong);
            count += round(Fault.LUCI_KILLED, arrays, wrong);
            count += round(
                    Fault.POWER_CUT,
                    List.of(LongWork.move(), LongWork.merge(), LongWork.encrypt(), LongWork.reshape()),
                    wrong);
        }
        System.out.printf(
                "crash matrix: %d of %d told truthfully, nothing lost%s%n",
                count - wrong.size(), count, ALL ? "" : " (-Dconga.crash=all tries 24)");
        assertThat(wrong).isEmpty();
    }

    /** A work on each of the machines. @return how many */
    private static int round(Fault fault, List<LongWork> works, List<String> wrong) {
        if (fault == Fault.LUCI_KILLED) {
            Map<LongWork, String> jobs = new ConcurrentHashMap<>();
            wrong.addAll(atOnce(works, (work, node) -> {
                jobs.put(work, begun(work, node));
                return "";
            }));
            site.luci().kill();
            site.startLuciAgain();
            wrong.addAll(atOnce(works, (work, node) -> {
                String job = jobs.get(work);
                return job == null ? "" : settled(fault, work, node, job);
            }));
        } else {
            wrong.addAll(atOnce(works, (work, node) -> {
                String job = begun(work, node);
                strike(fault, node);
                return settled(fault, work, node, job);
            }));
        }
        return works.size();
    }

    private static void strike(Fault fault, String node) {
        Lab lab = site.lab();
        switch (fault) {
            case RICCI_KILLED -> {
                lab.killRicci(node);
                lab.waitForRicci(node);
            }
            case POWER_CUT -> {
                lab.crash(node);
                lab.start(node);
                lab.waitForRicci(node);
            }
            case LUCI_KILLED -> throw new IllegalStateException("luci is no node's");
        }
    }

    /** @return the job, in whose middle it is */
    private static String begun(LongWork work, String node) {
        Lab lab = site.lab();
        LongWork.run(lab, node, work.prepare()).orThrow();
        var change = work.change()
                .of(
                        node,
                        script ->
                                LongWork.run(lab, node, script).orThrow().out().strip());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Whoever holds it waits for it already: some of it is short.
            var held = threads.submit(
                    () -> LongWork.run(lab, node, PATIENCE + work.hold()).orThrow());
            String job = site.person().apply(new ChangeStorage(site.system(node), change, List.of()));
            held.get();
            assertThat(site.person().job(job).path("ended").isNull())
                    .as("%s is in its middle", work.name())
                    .isTrue();
            return job;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(work.name(), e);
        }
    }

    /** @return what is wrong; empty: nothing */
    private static String settled(Fault fault, LongWork work, String node, String job) {
        long begin = System.nanoTime();
        LongWork.run(site.lab(), node, work.release());
        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);
        String state = end.path("state").asString();
        boolean left = fault == Fault.POWER_CUT && work.name().equals(LongWork.LEFT);
        CommandResult truth = LongWork.run(site.lab(), node, left ? LongWork.KEPT_THERE : work.verify());
        boolean shown = shown(node);
        boolean told = left
                ? state.equals("FAILED") && end.path("problems").toString().contains("e2fsck")
                : state.equals("SUCCEEDED");
        boolean right = told && truth.succeeded() && shown;
        System.out.printf(
                "%-18s %-14s -> %s, node %s, page %s, %d s after it%n",
                work.name(),
                fault,
                state,
                truth.succeeded() ? "as it should be" : "is not: " + truth,
                shown ? "as the node" : "is not",
                (System.nanoTime() - begin) / 1_000_000_000);
        return right ? "" : work.name() + ", " + fault + ": " + truth + " page " + shown + " " + end.toPrettyString();
    }

    /** luci shows what lies on each device as the node itself tells it. */
    private static boolean shown(String node) {
        String path = "/systems/" + site.system(node) + "/storage";
        String told = site.lab()
                .exec(node, "lsblk", "--list", "--noheadings", "--output", "KNAME,FSTYPE,UUID")
                .orThrow()
                .out()
                .lines()
                .map(line -> String.join(" ", line.strip().split("\\s+")))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            Eventually.until(
                    Duration.ofSeconds(30),
                    () -> told.equals(contents(site.person().api().get(path))),
                    () -> "the page: " + contents(site.person().api().get(path)) + "\nthe node: " + told);
            return true;
        } catch (AssertionError differs) {
            System.out.println(differs.getMessage());
            return false;
        }
    }

    private static String contents(JsonNode storage) {
        List<String> lines = new ArrayList<>();
        for (JsonNode device : storage.path("storage").path("devices")) {
            JsonNode content = device.path("content");
            lines.add(String.join(
                            " ",
                            device.path("name").asString(""),
                            content.path("type").asString(""),
                            content.path("uuid").asString(""))
                    .strip());
        }
        return lines.stream().distinct().sorted().collect(Collectors.joining("\n"));
    }

    /** What happens to a work on its machine. */
    private interface Act {
        /** @return what is wrong; empty: nothing */
        String on(LongWork work, String node);
    }

    /** Each on a machine of its own. @return what is wrong: that of one keeps no other from its end */
    private static List<String> atOnce(List<LongWork> works, Act act) {
        List<String> wrong = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < works.size(); i++) {
                LongWork work = works.get(i);
                String node = NODES.get(i);
                asked.add(threads.submit(() -> act.on(work, node)));
            }
            for (int i = 0; i < works.size(); i++) {
                wrong.add(told(works.get(i), asked.get(i)));
            }
        }
        return wrong.stream().filter(result -> !result.isEmpty()).toList();
    }

    private static String told(LongWork work, Future<String> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            System.out.println(work.name() + ": " + e.getCause());
            return work.name() + ": " + e.getCause();
        }
    }
}
