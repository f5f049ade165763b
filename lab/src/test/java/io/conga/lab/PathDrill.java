package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.DrillIntent.Kind;
import io.conga.planning.intent.DrillIntent.RunDrill;
import tools.jackson.databind.JsonNode;

/** The drill that sets a disk of a machine offline for a time. */
record PathDrill(Site site, String cluster) {

    private static final int SECONDS = 15;

    /** The only path to what is in use is left alone. */
    void isRefused(String node, String device) {
        JsonNode plan = site.person().plan(drill(node, device));

        assertThat(plan.path("problems").toString()).contains("drill.only-path").contains("/guest_roots");
        JsonNode end =
                site.person().awaitEnd(site.person().applyPlan(plan.path("id").asString()), Site.LIMIT);
        assertThat(end.path("state").asString()).isEqualTo("ROLLED_BACK");
        assertThat(state(node, device)).isEqualTo("running");
    }

    /** A disk that nobody uses goes offline and comes back, nobody is fenced for it, and the report is kept. */
    void runs(String node, String device) {
        String job = site.person().apply(drill(node, device));
        Eventually.until(
                Site.LIMIT,
                () -> state(node, device).equals("offline"),
                () -> site.person().job(job).toPrettyString());

        JsonNode end = site.person().awaitEnd(job, Site.LIMIT);

        assertThat(end.path("state").asString()).as("%s", end.toPrettyString()).isEqualTo("SUCCEEDED");
        assertThat(state(node, device)).isEqualTo("running");
        JsonNode reports =
                site.person().api().get("/clusters/" + cluster + "/drills").path("items");
        assertThat(reports.valueStream()
                        .filter(report -> report.path("job").asString().equals(job)))
                .singleElement()
                .satisfies(report -> {
                    System.out.println(
                            "drill of a storage path: " + report.path("outcome") + " " + report.path("moments"));
                    assertThat(report.path("moments").toString()).doesNotContain("FENCED", "MEMBER_LOST");
                });
    }

    private RunDrill drill(String node, String device) {
        return new RunDrill(cluster, Kind.STORAGE_PATH, node, name(node, device), SECONDS, null, false);
    }

    private String state(String node, String device) {
        return site.lab()
                .exec(node, "cat", "/sys/block/" + name(node, device) + "/device/state")
                .orThrow()
                .out()
                .strip();
    }

    /** As that node's kernel calls it. */
    private String name(String node, String device) {
        return site.lab()
                .exec(node, "readlink", "-f", device)
                .orThrow()
                .out()
                .strip()
                .replace("/dev/", "");
    }
}
