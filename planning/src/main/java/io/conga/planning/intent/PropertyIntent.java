package io.conga.planning.intent;

import java.util.Map;

/** Options of a cluster as a whole, kept in the CIB. An empty value puts the engine's default back. */
public sealed interface PropertyIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Cluster options (crm_config).
     *
     * @param options name to value; what is not named stays as it is
     */
    record SetClusterOptions(String cluster, Map<String, String> options) implements PropertyIntent {
        public SetClusterOptions {
            options = Map.copyOf(options);
        }
    }

    /**
     * Defaults of all resources, or of all operations, that do not say otherwise.
     *
     * @param kind whose
     * @param values name to value; what is not named stays as it is
     */
    record SetDefaults(String cluster, Kind kind, Map<String, String> values) implements PropertyIntent {
        public SetDefaults {
            values = Map.copyOf(values);
        }
    }

    /** What defaults are for: rsc_defaults or op_defaults. */
    enum Kind {
        RESOURCES,
        OPERATIONS
    }
}
