package io.conga.lab;

import io.conga.lab.api.Person;
import io.conga.planning.intent.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody who changes one cluster: plans, keeps what was predicted, applies, and sees what came of it. */
final class Operator {

    private final Site site;
    private final String cluster;

    Operator(Site site, String cluster) {
        this.site = site;
        this.cluster = cluster;
    }

    /**
     * A change that was carried out.
     *
     * @param plan as it was reviewed
     * @param job as it ended
     */
    record Outcome(JsonNode plan, JsonNode job) {

        /** What crm_simulate said would be done to whom. */
        List<String> effects(String kind) {
            return of(kind, null, "subject");
        }

        /** Where it said that a resource would go. */
        List<String> predicted(String kind, String resource) {
            return of(kind, resource, "to");
        }

        /** Where it said that a resource would leave. */
        List<String> from(String kind, String resource) {
            return of(kind, resource, "from");
        }

        private List<String> of(String kind, @org.jspecify.annotations.Nullable String subject, String what) {
            var found = new ArrayList<String>();
            for (JsonNode effect : plan.path("prediction").path("effects")) {
                if (effect.path("kind").asString("").equals(kind)
                        && (subject == null
                                || effect.path("subject").asString("").equals(subject))) {
                    found.add(effect.path(what).asString(""));
                }
            }
            return found;
        }
    }

    /** Plans once the cluster has come to rest, applies, insists on success. */
    Outcome apply(Intent intent) {
        awaitRest();
        return applyNow(intent);
    }

    /** The same, with why it is done, for the history. */
    Outcome apply(Intent intent, String reason) {
        awaitRest();
        return carryOut(intent, reason);
    }

    /** The same, without looking first whether the cluster is at rest. */
    Outcome applyNow(Intent intent) {
        return carryOut(intent, "");
    }

    private Outcome carryOut(Intent intent, String reason) {
        Person person = site.person();
        JsonNode plan = person.plan(intent);
        JsonNode job = person.awaitEnd(person.applyPlan(plan.path("id").asString(), reason), Site.LIMIT);
        if (!job.path("state").asString("").equals("SUCCEEDED")) {
            throw new AssertionError(job.toPrettyString());
        }
        return new Outcome(plan, job);
    }

    /** The first node on which the cluster runs tells when nothing is under way; nobody does where it is stopped. */
    private void awaitRest() {
        member().ifPresent(node ->
                site.lab().exec(node, "crm_resource", "--wait", "--timeout=300").orThrow());
    }

    List<String> runningOn(String resource) {
        return member().map(node -> Status.of(site.lab(), node).runningOn(resource))
                .orElse(List.of());
    }

    /** Failed operations as luci shows them. */
    List<String> luciFailures() {
        var failures = new ArrayList<String>();
        for (JsonNode view : site.person().api().get("/clusters/" + cluster).path("views")) {
            view.path("view").path("failures").forEach(failure -> failures.add(failure.toString()));
        }
        return failures;
    }

    private Optional<String> member() {
        return site.lab().nodes().stream()
                .filter(node -> site.lab().exec(node, "cibadmin", "--query").succeeded())
                .findFirst();
    }
}
