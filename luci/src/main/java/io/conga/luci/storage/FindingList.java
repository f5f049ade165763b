package io.conga.luci.storage;

import io.conga.luci.overview.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings of one place, as they are found. */
final class FindingList {

    private final StorageFindings.Place place;
    private final StorageFindings.Since since;
    private final List<Finding> found = new ArrayList<>();

    FindingList(StorageFindings.Place place, StorageFindings.Since since) {
        this.place = place;
        this.since = since;
    }

    /** Worst first. */
    List<Finding> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::code)
                        .thenComparing(Finding::text))
                .toList();
    }

    /**
     * One more.
     *
     * @param page where it is mended, below the place's own
     * @param pairs names and values of its parameters
     */
    void add(StorageFindingKind kind, String page, String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("node", place.node());
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        String object = parameters.getOrDefault("object", "");
        found.add(new Finding(
                kind.severity(),
                kind.code(),
                parameters,
                fill(kind.text(), parameters),
                fill(kind.remedy(), parameters),
                place.cluster(),
                place.system(),
                place.node(),
                null,
                since.of(kind.code() + "|" + place.cluster() + "|" + place.system() + "|" + object),
                place.link() + page));
    }

    private static String fill(String template, Map<String, String> parameters) {
        String text = template;
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text.strip();
    }
}
