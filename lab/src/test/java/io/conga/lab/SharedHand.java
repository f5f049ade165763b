package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.StorageIntent;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A person who changes what all nodes of a cluster share, by the first of them, and asks each node what came of it. */
record SharedHand(Site site, String cluster, List<String> nodes) {

    /** Plans, applies and insists on success. */
    void change(StorageChange change) {
        site.succeed(intent(change));
    }

    /** What keeps a plan from being applied. */
    String blocks(StorageChange change) {
        var found = new StringBuilder();
        for (JsonNode hazard : site.person().plan(intent(change)).path("plan").path("hazards")) {
            if (hazard.path("severity").asString("").equals("BLOCK")) {
                found.append(hazard);
            }
        }
        return found.toString();
    }

    private StorageIntent.ChangeStorage intent(StorageChange change) {
        return new StorageIntent.ChangeStorage(site.system(nodes.getFirst()), change, List.of());
    }

    /** It is a member again, has the file system mounted, and finds what was written before. */
    void awaitBack(String node) {
        site.awaitWhole(cluster, nodes.size());
        Eventually.until(
                Site.LIMIT,
                () -> site.lab()
                        .exec(node, "findmnt", "-n", "-t", "gfs2", "/guest_roots")
                        .succeeded(),
                () -> Status.of(site.lab(), nodes.getFirst()).xml());
        assertThat(said(node, "cat", "/guest_roots/answer")).isEqualTo("written on et-virt07");
    }

    /** What a tool says on a node. */
    String said(String node, String... words) {
        return site.lab().exec(node, words).orThrow().out().strip();
    }
}
