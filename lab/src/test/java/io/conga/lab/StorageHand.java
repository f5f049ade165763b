package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.StorageIntent.ChangeStorage;
import io.conga.planning.intent.StorageIntent.FormatAndMount;
import io.conga.protocol.storage.change.FileSystemChange.MakeFileSystem;
import io.conga.protocol.storage.change.StorageChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person who changes one machine's storage through luci, and asks the machine's own tools what came of it. */
record StorageHand(Site site, String node) {

    static final long MIB = 1L << 20;

    /** One of the machine's own disks, counted from 1. */
    String disk(int number) {
        return "/dev/disk/by-id/lab-" + node + "_disk" + number;
    }

    /** Plans, applies and insists on success. */
    JsonNode change(StorageChange change, String... erase) {
        return site.succeed(intent(change, erase));
    }

    /** The same, of something of which nothing is told but that it comes to an end. */
    JsonNode end(Intent intent) {
        return site.person().awaitEnd(site.person().apply(intent), Site.LIMIT);
    }

    /** A new file system, mounted. */
    void format(String device, String fileSystem, @Nullable String mountPoint, boolean atBoot) {
        site.succeed(formatting(device, fileSystem, mountPoint, List.of(), atBoot));
    }

    FormatAndMount formatting(
            String device, String fileSystem, @Nullable String mountPoint, List<String> options, boolean atBoot) {
        return new FormatAndMount(
                system(),
                new MakeFileSystem(device, fileSystem, "data", null, null, null, null),
                List.of(),
                mountPoint,
                options,
                atBoot);
    }

    ChangeStorage intent(StorageChange change, String... erase) {
        return new ChangeStorage(system(), change, List.of(erase));
    }

    /** Codes of what keeps a plan from being applied. */
    List<String> blocks(StorageChange change, String... erase) {
        JsonNode plan = site.person().plan(intent(change, erase));
        List<String> codes = new ArrayList<>();
        for (JsonNode hazard : plan.path("plan").path("hazards")) {
            if (hazard.path("severity").asString("").equals("BLOCK")) {
                codes.add(hazard.path("message").path("code").asString());
            }
        }
        return codes;
    }

    /** Why such a plan is not even made. */
    String refusal(StorageChange change) {
        return refusal(() -> site.person().plan(intent(change)));
    }

    /** What luci refuses with; empty where it does not. */
    static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (LuciApi.Refused refused) {
            return refused.toString();
        }
    }

    /** luci asks the machine now. */
    void refresh() {
        site.person().api().post("/systems/" + system() + "/storage/refresh", null);
    }

    /** What luci shows of the machine's storage. */
    JsonNode storage() {
        return site.person().api().get("/systems/" + system() + "/storage");
    }

    String system() {
        return site.system(node);
    }

    /** What a tool says on the machine. */
    String said(String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }

    /** What a file there holds. */
    String file(String path) {
        return said("cat", path);
    }

    /** Some MiB that nobody could guess, on what is mounted there. @return their checksum */
    String fill(String mountPoint, int mebibytes) {
        said("sh", "-c", "head -c " + mebibytes + "M /dev/urandom >" + mountPoint + "/blob; sync");
        return checksum(mountPoint);
    }

    String checksum(String mountPoint) {
        return said("sha256sum", mountPoint + "/blob");
    }

    long size(String mountPoint) {
        return Long.parseLong(said("findmnt", "-bno", "SIZE", mountPoint));
    }

    /** Applies it and cancels it as soon as it tells how far it is. @return the job at its end */
    JsonNode cancelled(Intent intent) {
        String job = site.person().apply(intent);
        Eventually.until(
                Site.LIMIT,
                () -> site.person()
                                .job(job)
                                .path("cancellable")
                                .path("possible")
                                .asBoolean()
                        && progress(job).isObject(),
                () -> site.person().job(job).toPrettyString());
        assertThat(progress(job).path("percent").asDouble()).isBetween(0.0, 100.0);
        site.person().api().post("/jobs/" + job + "/cancel", null);
        return site.person().awaitEnd(job, Site.LIMIT);
    }

    private JsonNode progress(String job) {
        return site.person().job(job).path("steps").path(0).path("reply").path("progress");
    }
}
