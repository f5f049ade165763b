package io.conga.luci.web;

import io.conga.luci.problem.Problems;
import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param offset from the first one, 0 or more
 * @param limit 1..1000
 */
public record Paging(int offset, int limit) {

    /** What a request asks for where it names none. */
    public static final String DEFAULT_LIMIT = "200";

    private static final int LONGEST = 1000;

    /** Of the request's own parameters; a problem where they are out of bounds. */
    public static Paging of(int offset, int limit) {
        new Problems()
                .check(offset >= 0, "offset", "It is 0 or more.")
                .check(limit >= 1 && limit <= LONGEST, "limit", "It is between 1 and " + LONGEST + ".")
                .throwIfAny();
        return new Paging(offset, limit);
    }

    /** That part of all. */
    public <T> Items<T> of(List<T> all) {
        return new Items<>(all.stream().skip(offset).limit(limit).toList(), all.size());
    }
}
