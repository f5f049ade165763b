package io.conga.luci.systems;

import io.conga.luci.search.SearchHit;
import io.conga.luci.search.SearchSource;
import io.conga.luci.users.Scope;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds systems by name and address. */
@Component
final class SystemSearch implements SearchSource {

    private final SystemStore store;

    SystemSearch(SystemStore store) {
        this.store = store;
    }

    @Override
    public List<SearchHit.Guarded> find(String text) {
        return store.all().stream()
                .filter(system -> system.name().toLowerCase(Locale.ROOT).contains(text)
                        || system.address().toLowerCase(Locale.ROOT).contains(text))
                .map(system -> SearchHit.Guarded.visibleWith(
                        Scope.system(system.id()),
                        new SearchHit(
                                SearchHit.Kind.SYSTEM,
                                system.id(),
                                system.name(),
                                system.address(),
                                "/systems/" + system.id())))
                .toList();
    }
}
