package io.conga.luci.search;

import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every room, and leaves out what the user may not see before anything is counted. */
@Component
public final class Search {

    private final ObjectProvider<SearchSource> sources;
    private final Access access;

    public Search(ObjectProvider<SearchSource> sources, Access access) {
        this.sources = sources;
        this.access = access;
    }

    /** Titles that begin with the text come first, then by kind and title. An empty text finds nothing. */
    public List<SearchHit> find(CurrentUser user, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sources.stream()
                .flatMap(source -> source.find(wanted).stream())
                .filter(found -> access.may(user, found.needs(), found.scope()))
                .map(SearchHit.Guarded::hit)
                .sorted(Comparator.comparing((SearchHit hit) ->
                                !hit.title().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(SearchHit::kind)
                        .thenComparing(SearchHit::title))
                .toList();
    }
}
