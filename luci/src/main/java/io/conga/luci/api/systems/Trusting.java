package io.conga.luci.api.systems;

import io.conga.luci.problem.Problems;
import io.conga.luci.systems.Credentials;
import io.conga.luci.trust.Fingerprint;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a person gave for a system's trust, and says what is missing. */
public final class Trusting {

    /** What can stand in a URL as a host; a zone such as %eth0 included. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");

    private Trusting() {}

    /** Where a ricci is: a name or an IP address, and a TCP port. Gives the address without blanks around it. */
    public static String address(String address, int port) {
        String stripped = address.strip();
        new Problems()
                .check(
                        ADDRESS.matcher(stripped).matches(),
                        "address",
                        "Give a host name or an IP address, at most 253 characters.")
                .check(port >= 1 && port <= 65_535, "port", "It is between 1 and 65535; ricci's is 11111.")
                .throwIfAny();
        return stripped;
    }

    /** A fingerprint as typed or copied. */
    public static Fingerprint fingerprint(String typed, String field) {
        try {
            return Fingerprint.parse(typed);
        } catch (IllegalArgumentException e) {
            var problems = new Problems();
            problems.invalid(field, "It is not a SHA-256 fingerprint: 32 pairs of hexadecimal digits.");
            problems.throwIfAny();
            throw e;
        }
    }

    /** Exactly one of password and token. */
    public static Credentials credentials(
            @Nullable String password, @Nullable String token, boolean takeOver, String field) {
        String givenPassword = password == null || password.isEmpty() ? null : password;
        String givenToken = token == null || token.isBlank() ? null : token.strip();
        new Problems()
                .check(
                        (givenPassword == null) != (givenToken == null),
                        field,
                        "Give root's password or a one-time token, one of both.")
                .throwIfAny();
        return new Credentials(givenPassword, givenToken, takeOver);
    }
}
