package io.conga.luci.clusters;

import io.conga.luci.search.SearchHit;
import io.conga.luci.search.SearchSource;
import io.conga.luci.users.Scope;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds clusters, their nodes and their resources. */
@Component
final class ClusterSearch implements SearchSource {

    private final Clusters clusters;

    ClusterSearch(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public List<SearchHit.Guarded> find(String text) {
        List<SearchHit.Guarded> found = new ArrayList<>();
        for (ClusterRecord cluster : clusters.all()) {
            var scope = Scope.cluster(cluster.id());
            String page = "/clusters/" + cluster.id();
            if (contains(cluster.name(), text)) {
                found.add(SearchHit.Guarded.visibleWith(
                        scope, new SearchHit(SearchHit.Kind.CLUSTER, cluster.id(), cluster.name(), "", page)));
            }
            cluster.members().stream()
                    .filter(member -> contains(member.name(), text))
                    .map(member -> new SearchHit(
                            SearchHit.Kind.NODE, member.name(), member.name(), cluster.name(), page + "/nodes"))
                    .forEach(hit -> found.add(SearchHit.Guarded.visibleWith(scope, hit)));
            clusters.view(cluster).stream()
                    .flatMap(view -> view.resources().stream())
                    .filter(resource -> contains(resource.id(), text) || agentContains(resource, text))
                    .map(resource -> new SearchHit(
                            SearchHit.Kind.RESOURCE, resource.id(), resource.id(), cluster.name(), page + "/services"))
                    .forEach(hit -> found.add(SearchHit.Guarded.visibleWith(scope, hit)));
        }
        return found;
    }

    private static boolean agentContains(ResourceState resource, String text) {
        return contains(resource.agent(), text)
                || resource.children().stream().anyMatch(child -> contains(child.id(), text));
    }

    private static boolean contains(String value, String text) {
        return value.toLowerCase(Locale.ROOT).contains(text);
    }
}
