package io.conga.protocol.node;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.conga.protocol.cluster.CorosyncConfiguration;

/** Whether a node belongs to a cluster, by its corosync.conf(5). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Membership.None.class, name = "none"),
    @JsonSubTypes.Type(value = Membership.DistributionDefault.class, name = "distributionDefault"),
    @JsonSubTypes.Type(value = Membership.Member.class, name = "member")
})
public sealed interface Membership {

    /** There is no corosync.conf. */
    record None() implements Membership {}

    /**
     * There is the file that Debian's package brings: one node on 127.0.0.1, named debian. It is not a cluster, even
     * where the package has started it.
     *
     * @param running whether Corosync runs with it
     */
    record DistributionDefault(boolean running) implements Membership {}

    /**
     * Member.
     *
     * @param configuration what corosync.conf says
     */
    record Member(CorosyncConfiguration configuration) implements Membership {}
}
