package io.conga.protocol.cluster;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/**
 * One edit of the CIB's configuration. ricci applies a list of these to the CIB that it reads, makes a patch
 * (crm_diff) that carries the version it was made from, and hands that to {@code cibadmin --patch}: all or nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CibEdit.Put.class, name = "put"),
    @JsonSubTypes.Type(value = CibEdit.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = CibEdit.SetValues.class, name = "setValues"),
    @JsonSubTypes.Type(value = CibEdit.Arrange.class, name = "arrange"),
    @JsonSubTypes.Type(value = CibEdit.SetOperation.class, name = "setOperation"),
    @JsonSubTypes.Type(value = CibEdit.SetAttributes.class, name = "setAttributes"),
    @JsonSubTypes.Type(value = CibEdit.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = CibEdit.Order.class, name = "order")
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

    /**
     * Puts elements that are there into a parent, in this order; those that stand elsewhere move in with all they hold.
     * The parent's other elements stay before them.
     *
     * @param parent section or id of a group or clone
     * @param order element ids, each of them there
     */
    record Arrange(String parent, List<String> order) implements CibEdit {
        public Arrange {
            order = List.copyOf(order);
        }
    }

    /**
     * Sets a resource's operation of that name and interval; it is made where there is none.
     *
     * @param owner id of the primitive
     * @param name start, stop, monitor …
     * @param interval as written, such as 10s; 0s for one-time operations
     * @param attributes such as on-fail or timeout; an empty value removes one; none at all: the operation is removed
     */
    record SetOperation(String owner, String name, String interval, Map<String, String> attributes) implements CibEdit {
        public SetOperation {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * Sets or removes XML attributes of an element, or of its one child of that name, which has no id of its own (a
     * bundle's container and network).
     *
     * @param owner element id
     * @param part the child's name, made where there is none; empty: the element itself
     * @param attributes an empty value removes one
     */
    record SetAttributes(String owner, String part, Map<String, String> attributes) implements CibEdit {
        public SetAttributes {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * Takes one object out of a section and leaves everything else as it is, what names it included: for a whole
     * configuration that is put back, where the rest follows. The schema still refuses a reference to nothing.
     *
     * @param section such as resources
     * @param id id of a child of that section
     */
    record Remove(String section, String id) implements CibEdit {}

    /**
     * The objects of a section stand in this order; what is not named stays behind them.
     *
     * @param section such as resources
     * @param ids ids of children of that section
     */
    record Order(String section, List<String> ids) implements CibEdit {
        public Order {
            ids = List.copyOf(ids);
        }
    }
}
