package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.Definitions;
import java.util.Optional;

/** Asks the hypervisor itself whether a guest runs here. Changes nothing. */
record VerifyGuestHandler(GuestControlOperation.VerifyGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        Optional<Definitions.Info> found = new GuestIdentity(node, operation.guest(), operation.uuid()).find();
        String state = found.map(Definitions.Info::state).orElse("unknown");
        boolean runs = found.filter(Definitions.Info::alive).isPresent();
        if (runs != operation.runs()) {
            throw new ProblemException(
                    operation.runs() ? GuestControlProblem.NOT_HERE : GuestControlProblem.HERE,
                    "guest",
                    operation.guest(),
                    "node",
                    node.name(),
                    "state",
                    state);
        }
    }
}
