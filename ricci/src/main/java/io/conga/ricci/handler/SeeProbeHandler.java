package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;

/** Waits until the file that another node wrote, or removed, is there or gone here. Changes nothing. */
record SeeProbeHandler(GuestControlOperation.SeeProbe operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        probe().require();
        return Items.NOTHING;
    }

    @Override
    public void run(Run run) {
        var probe = probe().require();
        // A file server's client may remember for some seconds that a file is not there, or is.
        var patience = new Patience(operation.seconds());
        while (probe.there() != operation.present()) {
            if (!patience.pause()) {
                throw new ProblemException(
                        GuestControlProblem.FOLDER_NOT_SHARED,
                        "folder",
                        operation.folder(),
                        "node",
                        node.name(),
                        "verb",
                        operation.present() ? "written" : "removed",
                        "change",
                        operation.present() ? "appear" : "go",
                        "seconds",
                        String.valueOf(operation.seconds()));
            }
        }
    }

    private ProbeFile probe() {
        return new ProbeFile(node, operation.folder(), operation.token());
    }
}
