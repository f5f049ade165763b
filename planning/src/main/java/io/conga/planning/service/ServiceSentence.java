package io.conga.planning.service;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for services. */
enum ServiceSentence implements SentenceCode {
    CREATE("plan.create-service", "Create the service {service}"),
    EDIT("plan.edit-service", "Change the service {service}"),
    START_ON("plan.start-service", "Start {service} on {node}"),
    RESTART("plan.restart-service", "Restart {service}"),
    RELOCATE("plan.relocate-service", "Move {service} to {node}"),
    RELOCATE_AWAY("plan.relocate-service-away", "Move {service} away from where it runs"),
    CLONE("plan.clone-service", "Let {service} run on several nodes at once"),
    BUNDLE("plan.edit-bundle", "Change the bundle {service}"),
    UTILIZATION("plan.set-utilization", "Change what {service} takes of its node's capacity"),
    CREATE_STEP("step.create-service", "Add the service {service} with its resources"),
    EDIT_STEP("step.edit-service", "Change the service {service}"),
    CLONE_STEP("step.clone-service", "Make a clone of {service}"),
    BUNDLE_STEP("step.edit-bundle", "Change the bundle {service}"),
    UTILIZATION_STEP("step.set-utilization", "Write what {service} takes of its node's capacity"),
    CREATE_UNDO("undo.create-service", "If a step fails, {service} is deleted again. Later, it can be deleted."),
    EDIT_UNDO("undo.edit-service", "If a step fails, everything is as it was. Later, it can be changed again."),
    RESTART_UNDO(
            "undo.restart-service",
            "If it does not stop, it is let run again. What was interrupted does not come back."),
    RELOCATE_UNDO(
            "undo.relocate-service",
            "If a step fails, the constraint of the move is cleared. Later, it can be moved again.");

    private final Words words;

    ServiceSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
