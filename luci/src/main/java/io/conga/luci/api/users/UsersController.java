package io.conga.luci.api.users;

import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.users.User;
import io.conga.luci.users.Users;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users and what they may do. */
@RestController
@RequestMapping("/api/v1/users")
final class UsersController {

    private final Users users;
    private final Access access;

    private final GrantCheck grants;

    UsersController(Users users, Access access, GrantCheck grants) {
        this.users = users;
        this.access = access;
        this.grants = grants;
    }

    @GetMapping
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    Items<User> users(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        List<User> found = users.all().stream()
                .filter(user -> user.name().contains(q.toLowerCase(Locale.ROOT)))
                .toList();
        return Paging.of(offset, limit).of(found);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    CreatedUser create(@RequestBody NewUser body) {
        grants.check(body.grants());
        Users.Created created = users.create(access.user(), body.name(), body.password(), body.grants());
        return new CreatedUser(created.user(), created.oneTimePassword());
    }

    @GetMapping("/{id}")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    User user(@PathVariable String id) {
        return users.get(id);
    }

    @PatchMapping("/{id}")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    User change(@PathVariable String id, @RequestBody UserChange body) {
        if (body.grants() != null) {
            grants.check(body.grants());
        }
        return users.change(access.user(), id, body.enabled(), body.grants());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    void delete(@PathVariable String id) {
        users.delete(access.user(), id);
    }

    @PostMapping("/{id}/password")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    OneTimePassword resetPassword(@PathVariable String id) {
        return new OneTimePassword(users.resetPassword(access.user(), id));
    }
}
