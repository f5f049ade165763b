package io.conga.luci.users;

import java.util.Optional;

/** Knows which cluster a system belongs to, so that a role on the cluster holds for it. */
public interface ScopeDirectory {

    /** luci's id of the cluster that a system is in; empty where it is in none or there is no such system. */
    Optional<String> clusterOf(String system);
}
