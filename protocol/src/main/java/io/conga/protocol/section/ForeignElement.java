package io.conga.protocol.section;

/**
 * An element that no form can hold without loss. It is shown as it is, and can be deleted.
 *
 * @param section constraints, fencing-topology, acls, alerts or tags
 * @param id its id; empty where it has none
 * @param element its name, such as rsc_location
 * @param xml as the cluster gave it
 * @param reason what there is no field for
 */
public record ForeignElement(String section, String id, String element, String xml, String reason) {}
