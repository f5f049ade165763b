package io.conga.luci;

import io.conga.luci.audit.Audit;
import io.conga.luci.users.Grant;
import io.conga.luci.users.Role;
import io.conga.luci.users.Scope;
import io.conga.luci.users.Users;
import java.util.List;

/** Makes users for tests, past their one-time password. */
public final class TestUsers {

    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";

    private static final String HANDED_OVER = "handed over once";

    private TestUsers() {}

    public static void add(TestLuci luci, String name, Grant... grants) {
        Users users = luci.bean(Users.class);
        users.create(Audit.LUCI, name, HANDED_OVER, List.of(grants));
        try (var browser = new Browser(luci)) {
            browser.signIn(name, HANDED_OVER);
            var answer = browser.post("/session/password", java.util.Map.of("current", HANDED_OVER, "next", PASSWORD));
            if (answer.status() != 204) {
                throw new IllegalStateException(answer.text());
            }
        }
    }

    public static void addAdministrator(TestLuci luci) {
        add(luci, "admin", new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING));
    }

    /** A browser in which somebody is signed in. */
    public static Browser signedIn(TestLuci luci, String name) {
        var browser = new Browser(luci);
        var answer = browser.signIn(name, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return browser;
    }
}
