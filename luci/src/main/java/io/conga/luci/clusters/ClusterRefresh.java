package io.conga.luci.clusters;

import io.conga.luci.inventory.Inventory;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.protocol.problem.ProblemException;
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

    /** From every member that is online, so that no older view is preferred to the new one. */
    public void refresh(ClusterRecord cluster) {
        for (String id : clusters.onlineSystems(cluster)) {
            systems.byId(id).ifPresent(this::refresh);
        }
    }

    private void refresh(SystemRecord system) {
        try {
            inventory.view(system.id(), client.view(system.target()));
            inventory.configuration(system.id(), client.configuration(system.target()));
        } catch (ProblemException e) {
            LOG.debug("{} went away in between; its line tells so", system.name(), e);
        }
    }
}
