package io.conga.luci.guests;

import java.util.List;

/**
 * The guests of a cluster.
 *
 * @param cluster luci's id
 * @param name its name
 * @param members each system with what it told
 * @param guests each guest once, by name
 */
public record ClusterGuests(String cluster, String name, List<SystemGuests> members, List<ClusterGuest> guests) {

    public ClusterGuests {
        members = List.copyOf(members);
        guests = List.copyOf(guests);
    }
}
