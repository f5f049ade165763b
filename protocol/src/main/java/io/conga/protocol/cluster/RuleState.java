package io.conga.protocol.cluster;

/**
 * Whether a rule's date is now, by {@code crm_rule --check} on a member. Other conditions of the rule it leaves out: they differ
 * from node to node.
 *
 * @param verdict what it came to
 * @param said why it can't be told, in the tool's words; empty otherwise
 * @param by the member that was asked
 */
public record RuleState(Verdict verdict, String said, String by) {

    /** What a rule's date can be. */
    public enum Verdict {
        IN_EFFECT,
        NOT_YET,
        EXPIRED,
        /** A date_spec that is not of this moment, and may be of another. */
        NOT_NOW,
        /** crm_rule tells only of rules with one date, and of a date_spec only with its years. */
        NOT_TOLD
    }
}
