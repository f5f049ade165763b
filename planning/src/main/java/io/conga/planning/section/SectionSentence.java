package io.conga.planning.section;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of plans for the sections. */
enum SectionSentence implements SentenceCode {
    ADD_CONSTRAINT("plan.add-constraint", "Add the constraint {element}"),
    CHANGE_CONSTRAINT("plan.change-constraint", "Change the constraint {element}"),
    DELETE_CONSTRAINT("plan.delete-constraint", "Delete the constraint {element}"),
    GRANT_TICKET("plan.grant-ticket", "Grant the ticket {ticket} to this site"),
    REVOKE_TICKET("plan.revoke-ticket", "Take the ticket {ticket} from this site"),
    STANDBY_TICKET("plan.standby-ticket", "Put the ticket {ticket} on standby"),
    ACTIVATE_TICKET("plan.activate-ticket", "Take the ticket {ticket} off standby"),
    ADD_ROLE("plan.add-acl-role", "Add the role {element}"),
    CHANGE_ROLE("plan.change-acl-role", "Change the role {element}"),
    ADD_SUBJECT("plan.add-acl-subject", "Give {element} roles in the cluster's configuration"),
    CHANGE_SUBJECT("plan.change-acl-subject", "Change the roles of {element}"),
    DELETE_ACL("plan.delete-acl", "Delete {element} from the access control lists"),
    ENABLE_ACLS("plan.enable-acls", "Turn access control lists on"),
    DISABLE_ACLS("plan.disable-acls", "Turn access control lists off"),
    ADD_ALERT("plan.add-alert", "Add the alert {element}"),
    CHANGE_ALERT("plan.change-alert", "Change the alert {element}"),
    DELETE_ALERT("plan.delete-alert", "Delete the alert {element}"),
    ADD_TAG("plan.add-tag", "Add the tag {element}"),
    CHANGE_TAG("plan.change-tag", "Change the tag {element}"),
    DELETE_TAG("plan.delete-tag", "Delete the tag {element}"),
    SET_PERMANENT("plan.set-node-attributes", "Set permanent attributes of {node}"),
    SET_TRANSIENT("plan.set-transient-attributes", "Set transient attributes of {node}"),
    SET_UTILIZATION("plan.set-node-utilization", "Set what {node} has to give"),
    STEP_WRITE("step.write-element", "Write {element} into the cluster's configuration"),
    STEP_DELETE("step.delete-element", "Delete {element} from the cluster's configuration"),
    STEP_TICKET("step.set-ticket", "Set the ticket {ticket}: {state}"),
    STEP_ATTRIBUTES("step.set-node-attributes", "Set attributes of {target}"),
    STEP_ACLS("step.set-acls", "Set the cluster option enable-acl"),
    WRITE_UNDO(
            "undo.write-element",
            "If a step fails, {element} is as it was before. Later, it can be changed or deleted."),
    DELETE_UNDO(
            "undo.delete-element", "If a step fails, {element} comes back as it was. Later, it can be added again."),
    FOREIGN_UNDO("undo.foreign-element", "Cannot be undone: no form holds {element}. Keep a copy of its XML."),
    TICKET_UNDO("undo.set-ticket", "If a step fails, the ticket stays as it then is. Later, the opposite can be done."),
    VALUES_UNDO(
            "undo.set-node-attributes",
            "If a step fails, the values of before come back. Later, they can be set again.");

    private final Words words;

    SectionSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
