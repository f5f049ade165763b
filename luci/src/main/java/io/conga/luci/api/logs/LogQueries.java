package io.conga.luci.api.logs;

import io.conga.luci.problem.Problems;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.LogSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a request as a query; every one that does not fit is named. */
final class LogQueries {

    private final Problems problems = new Problems();

    private LogQueries() {}

    /** What restricts, beside where and how much. */
    record Filter(
            LogSource source,
            @Nullable String since,
            @Nullable String until,
            List<String> unit,
            @Nullable Integer priority,
            @Nullable String text,
            boolean expression,
            @Nullable String boot) {}

    static JournalQuery of(Filter filter, @Nullable String cursor, int limit, JournalQuery.Direction direction) {
        var parsing = new LogQueries();
        var query = new JournalQuery(
                filter.source(),
                parsing.time("since", filter.since()),
                parsing.time("until", filter.until()),
                filter.unit(),
                filter.priority(),
                filter.text(),
                filter.expression(),
                filter.boot(),
                cursor,
                limit,
                direction);
        query.faults().forEach(parsing.problems::invalid);
        parsing.problems.throwIfAny();
        return query;
    }

    private @Nullable Instant time(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            problems.check(
                    time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("9999-01-01T00:00:00Z")),
                    field,
                    "It is between 1970 and 9999.");
            return time;
        } catch (DateTimeException e) {
            problems.invalid(field, "It is a time such as 2026-11-23T08:00:00Z.");
            return null;
        }
    }
}
