package io.conga.planning.guest.control;

import io.conga.planning.member.Members;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource that is deleted while it runs is stopped, unless this option is off; then the cluster has to forget it before
 * the option goes back. Pacemaker 3.1 calls it stop-removed-resources and still knows the old name.
 */
final class Orphans {

    private static final List<String> OPTIONS = List.of("stop-orphan-resources", "stop-removed-resources");

    private Orphans() {}

    /** What is deleted while it runs goes on. */
    static CibEdit leftAlone(Members members) {
        var values = new HashMap<String, String>();
        options(members).forEach(option -> values.put(option, "false"));
        return new CibEdit.SetValues("crm_config", "cluster_property_set", values);
    }

    /** As it was. */
    static CibEdit asBefore(Members members) {
        Map<String, String> before = members.configuration().properties();
        var values = new HashMap<String, String>();
        options(members).forEach(option -> values.put(option, before.getOrDefault(option, "")));
        return new CibEdit.SetValues("crm_config", "cluster_property_set", values);
    }

    private static List<String> options(Members members) {
        ClusterView view = members.cluster().view();
        String version = view == null || view.pacemakerVersion() == null ? "2" : view.pacemakerVersion();
        return version.startsWith("2.") || version.startsWith("1.") ? OPTIONS.subList(0, 1) : OPTIONS;
    }
}
