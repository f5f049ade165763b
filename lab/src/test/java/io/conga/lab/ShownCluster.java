package io.conga.lab;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What luci shows of a cluster with guests. */
record ShownCluster(Site site, String cluster) {

    /** Where it shows the guest running, as its places tell; where it was last seen, too, unless the node is known to be gone. */
    List<String> runningOn(String guest) {
        var found = new ArrayList<String>();
        for (JsonNode one :
                site.person().api().get("/clusters/" + cluster + "/guests").path("guests")) {
            if (one.path("name").asString("").equals(guest)) {
                for (JsonNode place : one.path("places")) {
                    if (!place.path("gone").asBoolean()
                            && place.path("state").asString("").equals("RUNNING")) {
                        found.add(place.path("node").asString(""));
                    }
                }
            }
        }
        return found;
    }

    /** Whether fencing of the node ended so (success, failed) in any node's view. */
    boolean fencing(String node, String status) {
        for (JsonNode view : site.person().api().get("/clusters/" + cluster).path("views")) {
            for (JsonNode event : view.path("view").path("fenceEvents")) {
                if (event.path("target").asString("").equals(node)
                        && event.path("status").asString("").equals(status)) {
                    return true;
                }
            }
        }
        return false;
    }
}
