package io.conga.protocol.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.storage.StorageView;
import java.time.Instant;

/**
 * One line of {@code GET /v1/events} (newline-delimited JSON). The stream begins with the present facts, view,
 * configuration, storage and guests; then each as it changes; a heartbeat every 10 s shows that the line is alive.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NodeEvent.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = NodeEvent.View.class, name = "view"),
    @JsonSubTypes.Type(value = NodeEvent.Configuration.class, name = "configuration"),
    @JsonSubTypes.Type(value = NodeEvent.Storage.class, name = "storage"),
    @JsonSubTypes.Type(value = NodeEvent.Guests.class, name = "guests"),
    @JsonSubTypes.Type(value = NodeEvent.Heartbeat.class, name = "heartbeat")
})
public sealed interface NodeEvent {

    /** Facts changed. */
    record Facts(NodeFacts facts) implements NodeEvent {}

    /** Status changed, or was confirmed by the slow safety-net poll. */
    record View(ClusterView view) implements NodeEvent {}

    /** The configuration changed. */
    record Configuration(ClusterConfiguration configuration) implements NodeEvent {}

    /** What storage there is, or how it is, changed. */
    record Storage(StorageView storage) implements NodeEvent {}

    /** Which guests there are, or how they are, changed. */
    record Guests(GuestView guests) implements NodeEvent {}

    /** The line is alive. */
    record Heartbeat(Instant now) implements NodeEvent {}
}
