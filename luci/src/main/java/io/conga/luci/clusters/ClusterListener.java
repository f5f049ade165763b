package io.conga.luci.clusters;

/** Hears that what is shown of a cluster changed. Be quick, never throw. */
@FunctionalInterface
public interface ClusterListener {

    /**
     * @param cluster luci's id of the cluster; it may be gone
     */
    void clusterChanged(String cluster);
}
