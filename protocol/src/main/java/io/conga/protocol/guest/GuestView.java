package io.conga.protocol.guest;

import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guests of one node, as its libvirt tells.
 *
 * @param taken when it was read
 * @param hypervisor null where there is no libvirt, or it does not answer (then {@code problems} says why)
 * @param guests every domain, defined or running, by name
 * @param problems what could not be read
 */
public record GuestView(Instant taken, @Nullable Hypervisor hypervisor, List<Guest> guests, List<Problem> problems) {

    public GuestView {
        guests = List.copyOf(guests);
        problems = List.copyOf(problems);
    }

    /** The guest of that name; names are unique on a node. */
    public Optional<Guest> guest(String name) {
        return guests.stream().filter(guest -> guest.name().equals(name)).findFirst();
    }
}
