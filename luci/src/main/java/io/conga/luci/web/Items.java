package io.conga.luci.web;

import java.util.List;

/**
 * A list as the API answers it.
 *
 * @param items the asked part of it
 * @param total how many there are in all, of what the user may see
 */
public record Items<T>(List<T> items, long total) {

    public Items {
        items = List.copyOf(items);
    }

    /** All there is. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, items.size());
    }
}
