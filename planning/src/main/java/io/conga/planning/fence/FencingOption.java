package io.conga.planning.fence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cluster options of fencing, first of all the one that turns it on. Pacemaker 3.0.2 renamed them; both names are read, one is written. */
public final class FencingOption {

    private static final String OLD = "stonith-";
    private static final String NEW = "fencing-";

    private FencingOption() {}

    /** What turns fencing on. @param pacemakerVersion as below */
    public static String name(@Nullable String pacemakerVersion) {
        return name("enabled", pacemakerVersion);
    }

    /**
     * The name of an option.
     *
     * @param what timeout, watchdog-timeout, action …
     * @param pacemakerVersion such as 2.1.5; null where unknown, then the name that all versions understand
     */
    public static String name(String what, @Nullable String pacemakerVersion) {
        if (pacemakerVersion == null) {
            return OLD + what;
        }
        String[] parts = pacemakerVersion.split("[^0-9]+", 4);
        long version = 0;
        for (int i = 0; i < 3; i++) {
            version = version * 1000
                    + (i < parts.length && parts[i].matches("[0-9]{1,3}") ? Integer.parseInt(parts[i]) : 0);
        }
        return (version >= 3_000_002L ? NEW : OLD) + what;
    }

    /** All names that an option has had. */
    public static List<String> names(String what) {
        return List.of(NEW + what, OLD + what);
    }

    /** Whether fencing is on; it is, unless somebody turned it off. */
    public static boolean isOn(Map<String, String> properties) {
        String value = properties.getOrDefault(NEW + "enabled", properties.getOrDefault(OLD + "enabled", "true"));
        return !(value.equals("false") || value.equals("no") || value.equals("off") || value.equals("0"));
    }
}
