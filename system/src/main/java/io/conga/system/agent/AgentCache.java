package io.conga.system.agent;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Metadata that was read, as long as the agent's file is the same: asking a fence agent costs 100 ms of Python. */
public final class AgentCache {

    private record Entry(String stamp, AgentMetadata metadata) {}

    private final Map<AgentName, Entry> entries = new ConcurrentHashMap<>();

    Optional<AgentMetadata> get(AgentName name, String stamp) {
        return Optional.ofNullable(entries.get(name))
                .filter(entry -> entry.stamp().equals(stamp))
                .map(Entry::metadata);
    }

    void put(AgentName name, String stamp, AgentMetadata metadata) {
        entries.put(name, new Entry(stamp, metadata));
    }
}
