package io.conga.protocol.storage.guard;

import java.util.Set;

/**
 * A device that a change touches.
 *
 * @param device path
 * @param demand how free it has to be
 * @param expected what the change itself is about, and so is no obstacle to it
 */
public record Target(String device, Demand demand, Set<Obstacle.Kind> expected) {

    public Target {
        expected = Set.copyOf(expected);
    }

    /** How free a device has to be. */
    public enum Demand {
        /** What is on it is lost: nothing may use it, and everything on it has to be named. */
        ERASE,
        /** What was taken from it is written back: nothing may use it now, and nothing may have come on it since. */
        RESTORED,
        /** Nothing may use it now. */
        UNUSED,
        /** A physical volume that is one no more: no volume may have any of it, since LVM would only ask a terminal. */
        EMPTY,
        /** It may be in use here, and on no other machine: it grows. */
        ALONE,
        /** Only itself is written, such as a partition table with a partition more: it may not be somebody else's member. */
        ITSELF,
        /** It may be in use here, as long as no cluster manages it and the machine does not run from it. */
        OURS
    }

    /** Whether what is on it has to be read from the device itself. */
    public boolean read() {
        return demand == Demand.ERASE || demand == Demand.RESTORED;
    }

    static Target erase(String device, Obstacle.Kind... expected) {
        return new Target(device, Demand.ERASE, Set.of(expected));
    }

    static Target unused(String device) {
        return new Target(device, Demand.UNUSED, Set.of());
    }
}
