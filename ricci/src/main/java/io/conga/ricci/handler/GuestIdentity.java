package io.conga.ricci.handler;

import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.Definitions;
import java.util.Optional;

/** The guest that is meant, and no other of its name; any of that name where the UUID is empty. */
record GuestIdentity(Node node, String guest, String uuid) {

    /** What libvirt says of it; empty where it knows none of that name. */
    Optional<Definitions.Info> find() {
        var found = node.looking().definitions().info(guest);
        found.ifPresent(info -> require(info.uuid()));
        return found;
    }

    Definitions.Info require() {
        return find().orElseThrow(
                        () -> new ProblemException(GuestControlProblem.GONE, "guest", guest, "node", node.name()));
    }

    /** Refuses another guest. */
    void require(String found) {
        if (!uuid.isEmpty() && !found.equals(uuid)) {
            throw new ProblemException(
                    GuestControlProblem.ANOTHER, "guest", guest, "node", node.name(), "found", found, "expected", uuid);
        }
    }
}
