package io.conga.planning.intent;

/** Ways back in a cluster's history. */
public sealed interface RestoreIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Bring back what a version of the history said: the CIB's configuration, or corosync.conf.
     *
     * @param entry number of the entry in the cluster's history
     */
    record RestoreVersion(String cluster, long entry) implements RestoreIntent {}
}
