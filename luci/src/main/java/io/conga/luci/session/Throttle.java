package io.conga.luci.session;

import io.conga.luci.settings.LuciSettings;
import io.conga.luci.store.Times;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords, by name and by address. An attempt is counted before its password is looked at,
 * so that many at once gain nothing; a good one takes its count back. Attempts that wait are not counted, so that
 * nobody is locked out for good.
 */
@Component
class Throttle {

    private static final String NAME = "NAME";
    private static final String ADDRESS = "ADDRESS";

    private final JdbcClient database;
    private final LuciSettings.SignIn settings;
    private final Clock clock;

    Throttle(JdbcClient database, LuciSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings.signIn();
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Counts an attempt; a problem where it has to wait. */
    void attempt(String name, String address) {
        count(NAME, name, settings.failuresPerName());
        count(ADDRESS, Addresses.network(address), settings.failuresPerAddress());
    }

    /** The attempt was good. */
    void succeeded(String name, String address) {
        database.sql("delete from sign_in_failures where kind = 'NAME' and subject = :name")
                .param("name", name)
                .update();
        database.sql("""
                        update sign_in_failures set failures = failures - 1
                        where kind = 'ADDRESS' and subject = :address and failures > 0""").param("address", Addresses.network(address)).update();
        database.sql("delete from sign_in_failures where last_failure < :before")
                .param("before", Times.column(clock.instant().minus(settings.forget())))
                .update();
    }

    private void count(String kind, String subject, int allowed) {
        while (true) {
            Instant now = clock.instant();
            Optional<Failures> before = read(kind, subject);
            int failures = before.filter(found -> now.isBefore(found.last().plus(settings.forget())))
                    .map(Failures::count)
                    .orElse(0);
            before.ifPresent(found -> refuse(wait(failures, allowed), found.last(), now));
            // Only if nobody else counted in between; otherwise look again.
            if (write(kind, subject, before, failures + 1, now)) {
                return;
            }
        }
    }

    private static void refuse(Duration wait, Instant last, Instant now) {
        Duration left = Duration.between(now, last.plus(wait));
        if (left.isPositive()) {
            throw new ProblemException(
                    RequestProblem.THROTTLED,
                    "seconds",
                    Long.toString(left.plusMillis(999).toSeconds()));
        }
    }

    private Duration wait(int failures, int allowed) {
        if (failures < allowed) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - allowed, 30));
        return wait.compareTo(settings.longest()) < 0 ? wait : settings.longest();
    }

    private Optional<Failures> read(String kind, String subject) {
        return database.sql(
                        "select failures, last_failure from sign_in_failures where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, number) -> new Failures(row.getInt("failures"), Times.read(row, "last_failure")))
                .optional();
    }

    private boolean write(String kind, String subject, Optional<Failures> before, int failures, Instant now) {
        if (before.isPresent()) {
            return database.sql("""
                                    update sign_in_failures set failures = :failures, last_failure = :now
                                    where kind = :kind and subject = :subject and failures = :before""")
                            .param("failures", failures)
                            .param("now", Times.column(now))
                            .param("kind", kind)
                            .param("subject", subject)
                            .param("before", before.get().count())
                            .update()
                    == 1;
        }
        try {
            database.sql(
                            "insert into sign_in_failures (kind, subject, failures, last_failure) values (:kind, :subject, :failures, :now)")
                    .param("kind", kind)
                    .param("subject", subject)
                    .param("failures", failures)
                    .param("now", Times.column(now))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
