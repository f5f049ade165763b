package io.conga.planning.intent;

import java.util.Map;

/** Things done to the attributes of a cluster's nodes. */
public sealed interface AttributeIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Set a node's attributes.
     *
     * @param node node name
     * @param kind which of its attributes
     * @param values name to value; an empty value removes it; what is not named stays
     */
    record SetNodeAttributes(String cluster, String node, AttributeKind kind, Map<String, String> values)
            implements AttributeIntent {
        public SetNodeAttributes {
            values = Map.copyOf(values);
        }
    }

    /** Kinds of attributes of a node. */
    enum AttributeKind {
        /** In the configuration. */
        PERMANENT,
        /** Until the cluster software stops on the node. */
        TRANSIENT,
        /** What the node has to give: whole numbers. */
        UTILIZATION
    }
}
