package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.Parallel;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.protocol.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a cluster's view and configuration now, where waiting for the event that brings them would be too late. */
@Component
public class ClusterRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterRefresh.class);

    private final Clusters clusters;
    private final SystemStore systems;
    private final Inventory inventory;
    private final NodeClient client;

    ClusterRefresh(Clusters clusters, SystemStore systems, Inventory inventory, NodeClient client) {
        this.clusters = clusters;
        this.systems = systems;
        this.inventory = inventory;
        this.client = client;
    }

    /** From every member that is online, all at once: what a job changed is shown by each of them. */
    public void refreshAll(ClusterRecord cluster) {
        Parallel.run(clusters.onlineSystems(cluster), this::refreshed);
    }

    /**
     * From the first member that answers, the DC before all others. Its view is preferred to older ones, and of
     * configurations the highest version counts, so that asking the others too would only make a plan of many nodes slow.
     *
     * @return luci's ids of the systems that were asked before and did not answer
     */
    public Set<String> refresh(ClusterRecord cluster) {
        Set<String> silent = new LinkedHashSet<>();
        for (String id : clusters.onlineSystems(cluster)) {
            if (refreshed(id)) {
                break;
            }
            silent.add(id);
        }
        return silent;
    }

    private boolean refreshed(String id) {
        return systems.byId(id).filter(this::refreshed).isPresent();
    }

    private boolean refreshed(SystemRecord system) {
        try {
            Parallel.<Runnable, Boolean>run(
                    List.of(
                            () -> inventory.view(system.id(), client.view(system.target())),
                            () -> inventory.configuration(system.id(), client.configuration(system.target()))),
                    read -> {
                        read.run();
                        return true;
                    });
            return true;
        } catch (ProblemException e) {
            LOG.debug("{} went away in between; its line tells so", system.name(), e);
            return false;
        }
    }
}
