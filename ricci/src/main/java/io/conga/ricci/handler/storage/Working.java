package io.conga.ricci.handler.storage;

import io.conga.protocol.operation.StepProgress;
import io.conga.protocol.storage.StorageView;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;

/** What an act may do while it is carried out. */
public interface Working {

    /** Runs a command that has to succeed. */
    CommandResult run(Command command);

    /** Runs a command whose failure means something. */
    CommandResult attempt(Command command);

    /** Tells a named result. */
    void result(String name, String value);

    /** Tells how far it is. */
    void progress(StepProgress progress);

    /** Whether somebody asked to end it. */
    boolean cancelled();

    /** The machine's storage now. */
    StorageView look();
}
