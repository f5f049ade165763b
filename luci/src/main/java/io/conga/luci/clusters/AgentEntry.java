package io.conga.luci.clusters;

import io.conga.protocol.agent.AgentName;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a list.
 *
 * @param name such as ocf:heartbeat:IPaddr2
 * @param shortDescription one line; null as long as its metadata were not asked for
 */
public record AgentEntry(AgentName name, @Nullable String shortDescription) {}
