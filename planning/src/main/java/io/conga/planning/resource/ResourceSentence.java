package io.conga.planning.resource;

import io.conga.planning.plan.SentenceCode;

/** Titles and undo of plans for one resource. */
enum ResourceSentence implements SentenceCode {
    ADD("plan.add-resource", "Add the resource {resource} ({agent})"),
    EDIT("plan.edit-resource", "Change the resource {resource}"),
    START("plan.start-resource", "Start {resource}"),
    STOP("plan.stop-resource", "Stop {resource}"),
    MOVE("plan.move-resource", "Move {resource} to {node}"),
    MOVE_AWAY("plan.move-resource-away", "Move {resource} away from where it runs"),
    CLEAR("plan.clear-resource", "Clear what earlier moves of {resource} left"),
    CLEANUP("plan.cleanup-resource", "Forget the failures of {resource}"),
    DELETE("plan.delete-resource", "Delete {resource}"),
    ADD_UNDO("undo.add-resource", "If a step fails, {resource} is deleted again. Later, it can be deleted."),
    EDIT_UNDO("undo.edit-resource", "If a step fails, the values of before come back. Later, they can be set again."),
    ROLE_UNDO("undo.target-role", "If a step fails, the role asked for is as it was. Later, the opposite can be done."),
    MOVE_UNDO(
            "undo.move-resource", "If a step fails, the constraint of the move is cleared. Later, it can be cleared."),
    CLEAR_UNDO("undo.clear-resource", "If a step fails, the constraints come back. Later, it can be moved again."),
    CLEANUP_UNDO("undo.cleanup-resource", "Cannot be undone: failures that are forgotten do not come back."),
    DELETE_UNDO(
            "undo.delete-resource",
            "If stopping fails, {resource} is let run again. Once deleted, it cannot be undone; the data that it uses stay.");

    private final Words words;

    ResourceSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
