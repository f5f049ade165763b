package io.conga.luci.search;

import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import io.conga.luci.users.UserStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Users are found by those who may manage them. */
@Component
final class UserSearch implements SearchSource {

    private final UserStore users;

    UserSearch(UserStore users) {
        this.users = users;
    }

    @Override
    public List<SearchHit.Guarded> find(String text) {
        return users.all().stream()
                .filter(user -> user.name().contains(text))
                .map(user -> new SearchHit.Guarded(
                        Permission.MANAGE,
                        Scope.EVERYTHING,
                        new SearchHit(SearchHit.Kind.USER, user.id(), user.name(), "", "/users")))
                .toList();
    }
}
