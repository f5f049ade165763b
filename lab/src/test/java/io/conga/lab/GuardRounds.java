package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.protocol.storage.change.StorageChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All {@link DestroyingChanges} of one storage, tried once under each condition: luci's plan is blocked and can't be applied all
 * the same, ricci refuses the step that comes past luci, and not one byte of a disk differs.
 */
final class GuardRounds {

    /** Whatever is there may be lost: only the guards stand in the way. */
    private static final List<String> ALL_NAMED =
            List.of("ext4", "swap", "gpt", "LVM2_member", "linux_raid_member", "crypto_LUKS");

    private static final int AT_ONCE = 3;

    /** The whole matrix takes a quarter of an hour: without this each condition meets a third of the changes, each another one. */
    static final boolean WHOLE = "all".equals(System.getProperty("conga.guard"));

    private static final int PARTS = 3;
    private static final String STALE = "stale plan";

    private final Site site;
    private final GuardedStorage storage;
    private final @Nullable RicciLine line;
    private final DiskImages images;
    private final Map<String, StorageChange> changes;
    private final Map<String, JsonNode> free = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int past;

    /** @param line to that machine's ricci; null where only luci can know */
    GuardRounds(Site site, GuardedStorage storage, @Nullable RicciLine line) {
        this.site = site;
        this.storage = storage;
        this.line = line;
        this.images = new DiskImages(site.lab());
        this.changes = DestroyingChanges.of(storage);
    }

    /** How many were tried. */
    int tried() {
        return tried;
    }

    /** What was not refused, or wrote to a disk. */
    List<String> wrong() {
        return wrong;
    }

    /** How many of these were sent to ricci past luci too. */
    int past() {
        return past;
    }

    /** Nothing stands in the way yet: else a refusal would say nothing. */
    void free() {
        var names = new ArrayList<>(changes.keySet());
        names.removeAll(DestroyingChanges.OF_SOMETHING);
        each("free", chosen(STALE, names), name -> {
            JsonNode plan = plan(name, ALL_NAMED);
            assertThat(blocks(plan).isEmpty())
                    .as("%s: %s", name, blocks(plan))
                    .isEqualTo(!DestroyingChanges.NEVER_FREE.contains(name));
            synchronized (free) {
                free.put(name, plan);
            }
            return null;
        });
    }

    /** The plans of when it was free, now that it is not. */
    void stale() {
        var names = new ArrayList<>(free.keySet());
        names.removeAll(DestroyingChanges.NEVER_FREE);
        round(STALE, names, name -> {
            JsonNode plan = free.get(name);
            assertThat(apply(plan)).as(name).contains("storage.stale");
            return sent(plan);
        });
    }

    /**
     * Under a condition that was made.
     *
     * @param named whether the plans name what is lost
     * @param harmless changes that take nothing away under that condition
     * @param codes one of these is why
     */
    void round(String condition, boolean named, Set<String> harmless, String... codes) {
        var names = new ArrayList<>(changes.keySet());
        names.removeAll(harmless);
        round(condition, names, name -> {
            JsonNode plan;
            try {
                plan = plan(name, named ? ALL_NAMED : List.of());
            } catch (LuciApi.Refused wrong) {
                assertThat(wrong.code()).as("%s: %s", name, wrong).isEqualTo("request.invalid-field");
                assertThat(DestroyingChanges.NO_PLAN).as("%s", wrong).contains(name);
                return null;
            }
            if (!DestroyingChanges.NEVER_FREE.contains(name)) {
                assertThat(blocks(plan)).as(name).containsAnyElementsOf(List.of(codes));
            }
            assertThat(apply(plan)).as(name).contains("request.plan-blocked");
            return sent(plan);
        });
    }

    private List<String> chosen(String condition, List<String> names) {
        var order = List.copyOf(changes.keySet());
        return names.stream()
                .filter(name -> WHOLE || Math.floorMod(order.indexOf(name) + condition.hashCode(), PARTS) == 0)
                .toList();
    }

    private void round(String condition, List<String> all, Function<String, @Nullable JsonNode> act) {
        List<String> names = chosen(condition, all);
        long begin = System.nanoTime();
        Map<String, String> before = images.digests(storage.node());
        int failures = wrong.size();
        int told = each(condition, names, act);
        if (!images.digests(storage.node()).equals(before)) {
            wrong.add(condition + ": the disks differ");
        }
        List<String> found = wrong.subList(failures, wrong.size());
        this.tried += names.size();
        this.past += told;
        System.out.printf(
                "%-24s %s: %d tried, %d sent past luci too, %d s; wrong: %s%n",
                condition, storage.node(), names.size(), told, (System.nanoTime() - begin) / 1_000_000_000, found);
    }

    /** @return how many were sent past luci */
    private int each(String condition, List<String> names, Function<String, @Nullable JsonNode> act) {
        int told = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new LinkedHashMap<String, Future<@Nullable JsonNode>>();
            names.forEach(name -> asked.put(name, threads.submit(() -> act.apply(name))));
            for (var answer : asked.entrySet()) {
                try {
                    JsonNode reply = answer.getValue().get();
                    if (reply != null) {
                        told++;
                        if (!leftAlone(reply)) {
                            wrong.add(condition + ": " + answer.getKey() + " past luci: " + reply);
                        }
                    }
                } catch (ExecutionException e) {
                    wrong.add(condition + ": " + answer.getKey() + ": " + e.getCause());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return told;
    }

    /** ricci refused and ran nothing, or had nothing to do, such as to remove a physical volume that is none. */
    private static boolean leftAlone(JsonNode reply) {
        return !reply.path("state").asString("").isEmpty()
                && !reply.path("changed").asBoolean(true)
                && reply.path("commands").isEmpty();
    }

    private @Nullable JsonNode sent(JsonNode plan) {
        return line == null
                ? null
                : line.step(plan.path("plan").path("steps").path(0).path("operation"));
    }

    private JsonNode plan(String name, List<String> erase) {
        return site.person().plan(new ChangeStorage(site.system(storage.node()), changes.get(name), erase));
    }

    /** @return how luci refused it */
    private String apply(JsonNode plan) {
        return StorageHand.refusal(() -> site.person().applyPlan(plan.path("id").asString()));
    }

    private static List<String> blocks(JsonNode plan) {
        List<String> codes = new ArrayList<>();
        for (JsonNode hazard : plan.path("plan").path("hazards")) {
            if (hazard.path("severity").asString("").equals("BLOCK")) {
                codes.add(hazard.path("message").path("code").asString());
            }
        }
        return codes;
    }
}
