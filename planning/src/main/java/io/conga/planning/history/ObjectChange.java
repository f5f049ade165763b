package io.conga.planning.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object of the configuration (a resource, a constraint, a set of options, a node …).
 *
 * @param kind what happened to it
 * @param section section of the CIB, such as resources
 * @param element tag, such as primitive
 * @param id its id
 * @param values values that differ, by where they stand in it; of an added or removed object all of them
 * @param before its XML in lines; null where it was not there
 * @param after its XML in lines; null where it is not there any more
 */
public record ObjectChange(
        Kind kind,
        String section,
        String element,
        String id,
        List<ValueChange> values,
        @Nullable String before,
        @Nullable String after) {

    public ObjectChange {
        values = List.copyOf(values);
    }

    /** The same in values alone. */
    ObjectChange withoutXml() {
        return new ObjectChange(kind, section, element, id, values, null, null);
    }

    /** What happened to an object. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The objects of a section are the same, in another order. */
        REORDERED
    }

    /**
     * A value.
     *
     * @param name where it stands in the object, such as {@code ip}, {@code meta target-role}, {@code web / op monitor 10s timeout}
     * @param before null where there was none
     * @param after null where there is none
     */
    public record ValueChange(
            String name, @Nullable String before, @Nullable String after) {}
}
