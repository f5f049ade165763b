package io.conga.luci.users;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.problem.Problems;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is done to users. Nobody changes themselves here, and the last administrator stays. */
@Component
public final class Users {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    private final UserStore store;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Users(
            UserStore store,
            Passwords passwords,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A user that was made.
     *
     * @param user the user
     * @param oneTimePassword told once, to be changed at the first sign-in; null where a password was given
     */
    public record Created(User user, @Nullable String oneTimePassword) {}

    public List<User> all() {
        return store.all();
    }

    public User get(String id) {
        return store.byId(id).map(UserStore.Credentials::user).orElseThrow(() -> Problems.notFound("user", id));
    }

    /**
     * Makes a user.
     *
     * @param password null: one is made up; either way it is handed over by somebody, so it must be changed first
     */
    public Created create(CurrentUser by, String name, @Nullable String password, List<Grant> grants) {
        var problems = new Problems()
                .check(
                        NAME.matcher(name).matches(),
                        "name",
                        "It is 1 to 64 of a-z, 0-9, '.', '_' and '-', and starts with a letter.");
        if (password != null) {
            passwords.weaknesses(password, name, "password").forEach(problems::add);
        }
        problems.throwIfAny();
        String oneTime = password == null ? passwords.oneTime() : null;
        String hash = passwords.hash(password == null ? String.valueOf(oneTime) : password);
        var user = new User(UUID.randomUUID().toString(), name, true, true, grants, clock.instant(), null);
        return audited(by, "user.create", name, Map.of("grants", text(grants)), () -> {
            if (store.byName(name).isPresent()) {
                throw new ProblemException(
                        RequestProblem.ALREADY_EXISTS.status(),
                        List.of(Problem.of(RequestProblem.ALREADY_EXISTS, "name", name)
                                .at("name")));
            }
            store.add(user, hash);
            return new Created(user, oneTime);
        });
    }

    /** Changes what is not null. */
    public User change(CurrentUser by, String id, @Nullable Boolean enabled, @Nullable List<Grant> grants) {
        User user = other(by, id);
        var parameters = new java.util.LinkedHashMap<String, String>();
        if (enabled != null) {
            parameters.put("enabled", enabled.toString());
        }
        if (grants != null) {
            parameters.put("grants", text(grants));
        }
        User changed = audited(by, "user.change", user.name(), parameters, () -> {
            store.lock();
            if (grants != null) {
                store.replaceGrants(id, grants);
            }
            if (enabled != null) {
                store.setEnabled(id, enabled);
            }
            refuseWithoutAdministrator();
            return get(id);
        });
        events.publishEvent(new UserChanged(id));
        return changed;
    }

    public void delete(CurrentUser by, String id) {
        User user = other(by, id);
        audited(by, "user.delete", user.name(), Map.of(), () -> {
            store.lock();
            store.delete(id);
            refuseWithoutAdministrator();
            return id;
        });
        events.publishEvent(new UserChanged(id));
    }

    /** Gives somebody a one-time password; their sessions end. */
    public String resetPassword(CurrentUser by, String id) {
        User user = get(id);
        String oneTime = passwords.oneTime();
        String hash = passwords.hash(oneTime);
        audited(by, "user.reset-password", user.name(), Map.of(), () -> {
            store.setPassword(id, hash, true);
            return id;
        });
        events.publishEvent(new UserChanged(id));
        return oneTime;
    }

    /** Somebody changes their own password; all their sessions end. @return the user with the new password */
    public UserStore.Credentials changePassword(CurrentUser by, String current, String next) {
        UserStore.Credentials before = store.byId(by.id()).orElseThrow();
        if (!passwords.matches(current, java.util.Optional.of(before.passwordHash()))) {
            throw new ProblemException(
                    RequestProblem.INVALID_FIELD.status(),
                    List.of(Problem.of(
                                    RequestProblem.INVALID_FIELD,
                                    "field",
                                    "current",
                                    "reason",
                                    "It is not your present password.")
                            .at("current")));
        }
        var problems = new Problems().check(!next.equals(current), "next", "It is the present password.");
        passwords.weaknesses(next, by.name(), "next").forEach(problems::add);
        problems.throwIfAny();
        String hash = passwords.hash(next);
        audited(by, "user.change-password", by.name(), Map.of(), () -> {
            store.setPassword(by.id(), hash, false);
            return by.id();
        });
        events.publishEvent(new UserChanged(by.id()));
        return store.byId(by.id()).orElseThrow();
    }

    private <T> T audited(
            CurrentUser by, String action, String name, Map<String, String> parameters, Supplier<T> work) {
        return audit.audited(
                by,
                action,
                AuditSubject.of(name),
                parameters,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private User other(CurrentUser by, String id) {
        User user = get(id);
        if (id.equals(by.id())) {
            throw conflict("You can't change or delete yourself.");
        }
        return user;
    }

    /** Inside the transaction: throwing takes the change back. */
    private void refuseWithoutAdministrator() {
        if (store.all().stream().noneMatch(User::manages)) {
            throw conflict("Nobody would be left who can manage users.");
        }
    }

    private static ProblemException conflict(String reason) {
        return new ProblemException(RequestProblem.CONFLICT, "reason", reason);
    }

    private static String text(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.role() + " on " + grant.scope())
                .collect(Collectors.joining(", "));
    }
}
