package io.conga.planning.intent;

import org.jspecify.annotations.Nullable;

/** Things that are broken on purpose, to see what the cluster makes of it. */
public sealed interface DrillIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /** What breaks. */
    enum Kind {
        /** The guest of a virtual machine is destroyed at its hypervisor. */
        GUEST_CRASH,
        /** The process of a resource dies. */
        SERVICE_CRASH,
        /** Corosync is killed on a node. */
        NODE_CRASH,
        /** A node's links to the other members are cut for a time. */
        LINK,
        /** A disk of a node is offline for a time. */
        STORAGE_PATH
    }

    /**
     * Break something, watch what happens, heal it, and keep the measured times.
     *
     * @param target resource of a crash of guest or service; node of the others
     * @param part link number, null for all links; kernel name of the disk of a storage path; null otherwise
     * @param seconds how long the drill may take; a link or path comes back after that by itself
     * @param reach address:port that is tried all the time; null: nothing
     * @param evenLast for a storage path: also where it is the only one to what is in use
     */
    record RunDrill(
            String cluster,
            Kind kind,
            String target,
            @Nullable String part,
            int seconds,
            @Nullable String reach,
            boolean evenLast)
            implements DrillIntent {}
}
