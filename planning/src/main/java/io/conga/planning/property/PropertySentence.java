package io.conga.planning.property;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for options of a cluster. */
enum PropertySentence implements SentenceCode {
    SET_OPTIONS("plan.set-cluster-options", "Set options of {cluster}: {options}"),
    SET_RESOURCE_DEFAULTS("plan.set-resource-defaults", "Set defaults of all resources of {cluster}: {options}"),
    SET_OP_DEFAULTS("plan.set-operation-defaults", "Set defaults of all operations of {cluster}: {options}"),
    UNDO("undo.set-options", "If a step fails, the values before come back. Later, they can be set back as well.");

    private final Words words;

    PropertySentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
