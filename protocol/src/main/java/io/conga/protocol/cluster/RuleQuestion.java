package io.conga.protocol.cluster;

/**
 * A rule that is written or only thought of; whether it holds is asked of a member.
 *
 * @param rule the element, in XML, as the CIB would hold it
 */
public record RuleQuestion(String rule) {}
