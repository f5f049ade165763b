package io.conga.protocol.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * One edit of the CIB's configuration. ricci applies a list of these to the CIB that it reads, makes a patch
 * (crm_diff) that carries the version it was made from, and hands that to {@code cibadmin --patch}: all or nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CibEdit.Put.class, name = "put"),
    @JsonSubTypes.Type(value = CibEdit.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = CibEdit.SetValues.class, name = "setValues")
})
public sealed interface CibEdit {

    /**
     * Adds an element, or replaces the one with the same id wherever it stands.
     *
     * @param parent section or id of the element to put it in: resources, constraints, fencing-topology, tags,
     *     alerts, acls, or an element's id
     * @param xml one well-formed element with an id attribute
     */
    record Put(String parent, String xml) implements CibEdit {}

    /**
     * Deletes the element with that id and every constraint, fencing level, tag and ticket reference that names it.
     *
     *
     * @param id element id
     */
    record Delete(String id) implements CibEdit {}

    /**
     * Sets or removes name-value pairs; the attribute set is made where there is none.
     *
     * @param owner element id, or {@code crm_config}, {@code rsc_defaults}, {@code op_defaults}
     * @param set crm_config: cluster_property_set; otherwise instance_attributes, meta_attributes or utilization
     * @param values name to value; an empty value removes the pair
     */
    record SetValues(String owner, String set, Map<String, String> values) implements CibEdit {
        public SetValues {
            values = Map.copyOf(values);
        }
    }
}
