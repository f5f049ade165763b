package io.conga.luci.systems;

import java.util.Optional;

/** Knows which managed cluster a system belongs to. */
@FunctionalInterface
public interface SystemClusters {

    /** The cluster of a system; empty where it is in none that is managed. */
    Optional<SystemView.SystemCluster> clusterOfSystem(String system);
}
