package io.conga.luci.users;

import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.RequestProblem;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are made, judged and kept: as Argon2id (16 MiB, 2 passes), with the name of the method before the
 * hash so that it can be changed later.
 */
@Component
public final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;
    private static final int DIFFERENT = 5;

    /** Without letters and digits that look alike. */
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** Each hash takes 16 MiB: many attempts at once must not take all memory. */
    private final Semaphore hashing = new Semaphore(4);

    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encoder.encode(oneTime());

    /** As the database keeps it. */
    public String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            hashing.release();
        }
    }

    /** Whether it is the password; takes as long where there is no such user. */
    public boolean matches(String password, Optional<String> hash) {
        hashing.acquireUninterruptibly();
        try {
            boolean matches = encoder.matches(password, hash.orElse(nobodys));
            return matches && hash.isPresent();
        } finally {
            hashing.release();
        }
    }

    /** A password to hand over once: 16 of 31 letters, 79 bits. */
    public String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "");
            password.append(ONE_TIME_LETTERS.charAt(random.nextInt(ONE_TIME_LETTERS.length())));
        }
        return password.toString();
    }

    /** Why a password is too weak for that user; empty: it is not. */
    List<Problem> weaknesses(String password, String name, String field) {
        return reason(password, name)
                .map(reason -> List.of(Problem.of(RequestProblem.WEAK_PASSWORD, "reason", reason)
                        .at(field)))
                .orElse(List.of());
    }

    private static Optional<String> reason(String password, String name) {
        String withoutName = password.toLowerCase(Locale.ROOT).replace(name.toLowerCase(Locale.ROOT), "");
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("It is shorter than " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("It is longer than " + LONGEST + " characters.");
        }
        if (password.length() != withoutName.length() && withoutName.length() < SHORTEST) {
            return Optional.of("It is hardly more than the name.");
        }
        return password.codePoints().distinct().count() < DIFFERENT
                ? Optional.of("It repeats the same few characters.")
                : Optional.empty();
    }
}
