package io.conga.planning.cluster;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for whole clusters. */
enum ClusterSentence implements SentenceCode {
    CREATE("plan.create-cluster", "Create the cluster {cluster} of {nodes}"),
    START("plan.start-cluster", "Start the cluster {cluster}"),
    STOP("plan.stop-cluster", "Stop the cluster {cluster}"),
    DELETE("plan.delete-cluster", "Delete the cluster {cluster}"),
    CREATE_UNDO(
            "undo.create-cluster",
            "If a step fails, the cluster is stopped and its files are removed from every node. Packages stay installed. Later, it can be deleted."),
    START_UNDO(
            "undo.start-cluster",
            "If a step fails, nothing is taken back: the nodes that came up go on running. Later, it can be stopped."),
    STOP_UNDO(
            "undo.stop-cluster",
            "If a step fails, the nodes that were stopped are started again. Later, it can be started."),
    DELETE_UNDO(
            "undo.delete-cluster",
            "Cannot be undone. Each node keeps a backup of its files; a failure leaves the remaining nodes as they are.");

    private final Words words;

    ClusterSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
