package io.conga.planning.corosync;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans that change corosync.conf. */
enum CorosyncSentence implements SentenceCode {
    SET_TOTEM("plan.set-totem", "Set totem keys of {cluster}: {keys}"),
    SET_LINKS("plan.set-links", "Change the links of {cluster}"),
    SET_TRANSPORT("plan.set-transport", "Change the transport of {cluster} to {transport}"),
    RELOAD_UNDO(
            "undo.corosync-reload",
            "If a step fails, every node gets its corosync.conf back and Corosync reads it again. Later, the values can be set back as well."),
    EACH_UNDO(
            "undo.corosync-each",
            "If a step fails, the nodes that have the new corosync.conf are restarted with the old content. Later, the values can be set back as well."),
    WHOLE_UNDO(
            "undo.corosync-whole",
            "If a step fails, every node gets its corosync.conf back and the cluster starts with it. Later, it can be changed back as well.");

    private final Words words;

    CorosyncSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
