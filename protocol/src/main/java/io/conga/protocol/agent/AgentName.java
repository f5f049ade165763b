package io.conga.protocol.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An agent's name; in JSON one string such as {@code ocf:heartbeat:IPaddr2}, {@code systemd:apache2} or {@code stonith:fence_ipmilan}.
 *
 * @param standard ocf, systemd, lsb, service, stonith
 * @param provider for ocf only; null otherwise
 * @param type the agent
 */
public record AgentName(String standard, @Nullable String provider, String type) {

    @JsonCreator
    public static AgentName parse(String name) {
        String[] parts = name.split(":", 3);
        return switch (parts.length) {
            case 3 -> new AgentName(parts[0], parts[1], parts[2]);
            case 2 -> new AgentName(parts[0], null, parts[1]);
            default -> throw new IllegalArgumentException("not an agent name (standard:provider:type): " + name);
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return provider == null ? standard + ":" + type : standard + ":" + provider + ":" + type;
    }
}
