package io.conga.planning.intent;

/** Storage that all nodes of a cluster use at the same time. */
public sealed interface SharedStorageIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * dlm and lvmlockd run on every node, LVM asks them, and nodes without quorum freeze instead of stopping what they have.
     *
     * @param installPackages install what is missing
     */
    record EnableSharedStorage(String cluster, boolean installPackages) implements SharedStorageIntent {}

    /** dlm and lvmlockd go. Refused while anything uses them. */
    record DisableSharedStorage(String cluster) implements SharedStorageIntent {}
}
