package io.conga.protocol.cluster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names what went wrong with resources in a view, so that what is new since an earlier view can be told. */
public final class KnownFailure {

    private KnownFailure() {}

    /** Such as {@code vip monitor on node1} for a remembered failed action, {@code vip failed} or {@code vip blocked} for a resource. */
    public static List<String> of(ClusterView view) {
        Set<String> found = new LinkedHashSet<>();
        view.failures()
                .forEach(failure -> found.add(failure.resource() + " " + failure.task() + " on " + failure.node()));
        view.resources().forEach(resource -> collect(resource, found));
        return List.copyOf(found);
    }

    private static void collect(ResourceState resource, Set<String> into) {
        if (resource.kind() == ResourceState.Kind.PRIMITIVE) {
            if (resource.failed() && !resource.failureIgnored()) {
                into.add(resource.id() + " failed");
            }
            if (resource.blocked()) {
                into.add(resource.id() + " blocked");
            }
        }
        resource.children().forEach(child -> collect(child, into));
    }
}
