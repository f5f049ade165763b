package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.DrillIntent;
import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.ResourceIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is done on purpose to a cluster whose guests come back by themselves: its nodes are maintained, and a drill breaks one. */
final class GuestUpkeep {

    private final Site site;
    private final String cluster;
    private final GuestStory story;
    private final Operator operator;

    GuestUpkeep(Site site, String cluster, GuestStory story) {
        this.site = site;
        this.cluster = cluster;
        this.story = story;
        this.operator = new Operator(site, cluster);
    }

    /**
     * Every node is drained, rebooted and brought back while the guests answer. @return guests that the review said would be
     * stopped
     */
    List<String> maintained() {
        Map<String, String> boots = new LinkedHashMap<>();
        story.names().forEach(guest -> boots.put(guest, site.lab().guests().bootId(guest)));
        Instant begin = Instant.now();
        JsonNode plan;
        try (GuestPings pings = site.lab().guests().pinging("guest1")) {
            plan = operator.apply(new MaintenanceIntent.MaintainNodes(
                            cluster, site.lab().nodes(), false, MaintenanceIntent.Reboot.ALWAYS))
                    .plan();
            story.awaitAllHome();
            story.note("guest1: longest time without an answer while all nodes were maintained", pings.longestGap());
        }
        story.note("all nodes maintained, with a reboot each", begin);
        story.names()
                .forEach(guest -> assertThat(site.lab().guests().bootId(guest))
                        .as("%s was never stopped", guest)
                        .isEqualTo(boots.get(guest)));
        return stopped(plan);
    }

    private List<String> stopped(JsonNode plan) {
        var stopped = new ArrayList<String>();
        for (JsonNode preview : plan.path("previews")) {
            for (JsonNode effect : preview.path("item").path("prediction").path("effects")) {
                String subject = effect.path("subject").asString("");
                if (story.names().contains(subject)
                        && List.of("STOP", "MOVE").contains(effect.path("kind").asString(""))) {
                    stopped.add(subject);
                }
            }
        }
        return stopped;
    }

    /** A drill destroys it, once its failures of before are forgotten. @return the report */
    JsonNode drilled(String guest) {
        operator.apply(new ResourceIntent.CleanupResource(cluster, guest, null));
        String before = site.lab().guests().bootId(guest);
        String job = operator.apply(
                        new DrillIntent.RunDrill(cluster, DrillIntent.Kind.GUEST_CRASH, guest, null, 300, null, false))
                .job()
                .path("id")
                .asString();
        story.awaitAnotherBoot(guest, before);
        for (JsonNode report :
                site.person().api().get("/clusters/" + cluster + "/drills").path("items")) {
            if (report.path("job").asString().equals(job)) {
                return report;
            }
        }
        throw new AssertionError("no report of " + job);
    }
}
