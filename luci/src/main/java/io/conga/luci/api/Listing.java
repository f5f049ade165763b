package io.conga.luci.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items from the offset on, at most as many as asked
 * @param total how many there are that the user may see
 */
public record Listing<T>(List<T> items, int total) {

    private static final int MOST = 1_000;

    public Listing {
        items = List.copyOf(items);
    }

    /** Cuts a page out of all that was found, and shows what is on it. */
    public static <S, T> Listing<T> page(List<S> found, int offset, int limit, Function<S, T> show) {
        return new Listing<>(
                found.stream()
                        .skip(Math.max(0, offset))
                        .limit(Math.clamp(limit, 0, MOST))
                        .map(show)
                        .toList(),
                found.size());
    }
}
