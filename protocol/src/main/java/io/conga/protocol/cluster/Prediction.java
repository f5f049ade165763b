package io.conga.protocol.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster would do, by {@code crm_simulate} on a member.
 *
 * @param by the member that simulated
 * @param effects what happens to nodes and resources, in the scheduler's order
 * @param warnings what the scheduler complained about
 * @param version the CIB version it was run on
 */
public record Prediction(String by, List<Effect> effects, List<String> warnings, CibVersion version) {

    public Prediction {
        effects = List.copyOf(effects);
        warnings = List.copyOf(warnings);
    }

    /**
     * One effect.
     *
     * @param subject resource or node
     * @param from node it leaves; null where none
     * @param to node it goes to; null where none
     * @param reason the scheduler's reason; null where it gives none
     */
    public record Effect(
            Kind kind,
            String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /** What happens to the subject. */
    public enum Kind {
        START,
        STOP,
        RESTART,
        MOVE,
        MIGRATE,
        PROMOTE,
        DEMOTE,
        RECOVER,
        RELOAD,
        FENCE,
        STAY_STOPPED,
        OTHER
    }
}
