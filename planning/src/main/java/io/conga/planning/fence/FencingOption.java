package io.conga.planning.fence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cluster option that turns fencing on. Pacemaker 3.0.2 renamed it; both are read, one is written. */
public final class FencingOption {

    private static final String OLD = "stonith-enabled";
    private static final String NEW = "fencing-enabled";

    private FencingOption() {}

    /**
     * Its name.
     *
     * @param pacemakerVersion such as 2.1.5; null where unknown, then the name that all versions understand
     */
    public static String name(@Nullable String pacemakerVersion) {
        if (pacemakerVersion == null) {
            return OLD;
        }
        String[] parts = pacemakerVersion.split("[^0-9]+", 4);
        long version = 0;
        for (int i = 0; i < 3; i++) {
            version = version * 1000
                    + (i < parts.length && parts[i].matches("[0-9]{1,3}") ? Integer.parseInt(parts[i]) : 0);
        }
        return version >= 3_000_002L ? NEW : OLD;
    }

    /** Whether fencing is on; it is, unless somebody turned it off. */
    public static boolean isOn(Map<String, String> properties) {
        String value = properties.getOrDefault(NEW, properties.getOrDefault(OLD, "true"));
        return !(value.equals("false") || value.equals("no") || value.equals("off") || value.equals("0"));
    }
}
