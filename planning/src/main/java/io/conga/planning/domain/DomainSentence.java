package io.conga.planning.domain;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for failover domains. */
enum DomainSentence implements SentenceCode {
    CREATE("plan.create-failover-domain", "Create the failover domain {domain}"),
    EDIT("plan.edit-failover-domain", "Change the failover domain {domain}"),
    DELETE("plan.delete-failover-domain", "Delete the failover domain {domain}"),
    SAVE_STEP("step.save-failover-domain", "Write the failover domain {domain} into the cluster's nodes"),
    DELETE_STEP("step.delete-failover-domain", "Remove the failover domain {domain} from the cluster's nodes"),
    SAVE_UNDO(
            "undo.save-failover-domain",
            "If a step fails, the domain is as it was before. Later, it can be changed again."),
    DELETE_UNDO("undo.delete-failover-domain", "If a step fails, the domain comes back. Later, it can be made again.");

    private final Words words;

    DomainSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
