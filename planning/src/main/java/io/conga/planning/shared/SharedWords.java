package io.conga.planning.shared;

import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import io.conga.protocol.agent.AgentName;
import java.util.List;

/** What this room can say. */
public final class SharedWords {

    /** Agents whose advice the resources of shared storage follow. */
    public static final List<AgentName> AGENTS = List.of(
            Locking.DLM,
            Locking.LVMLOCKD,
            new AgentName("ocf", "heartbeat", "LVM-activate"),
            new AgentName("ocf", "heartbeat", "Filesystem"));

    private SharedWords() {}

    public static List<SentenceCode> sentences() {
        return List.of(SharedSentence.values());
    }

    public static List<HazardCode> hazards() {
        return List.of(SharedHazard.values());
    }
}
