package io.conga.ricci.handler;

import io.conga.protocol.operation.GuestControlOperation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.libvirt.control.Definitions;
import io.conga.system.libvirt.control.DomainJob;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** virsh migrate, and how far it is meanwhile; nothing where the guest has gone already. */
record MigrateGuestHandler(GuestControlOperation.MigrateGuest operation, Node node) implements Handler {

    @Override
    public Preview.Item preview() {
        identity().require();
        return Items.commands(command());
    }

    @Override
    public void run(Run run) {
        Optional<Definitions.Info> here = identity().find();
        if (here.isEmpty() || !here.get().alive()) {
            if (run.again()) {
                // It had gone when this was cut off; the next step looks whether it is there.
                return;
            }
            throw new ProblemException(
                    GuestControlProblem.NOT_HERE,
                    "guest",
                    operation.guest(),
                    "node",
                    node.name(),
                    "state",
                    here.map(Definitions.Info::state).orElse("unknown"));
        }
        var migration = new FutureTask<>(() -> node.acting().runner().run(command()));
        Thread.ofVirtual().name("migrate " + operation.guest()).start(migration);
        CommandResult result = follow(migration, run);
        if (!result.succeeded()) {
            throw new ProblemException(
                    GuestControlProblem.MIGRATION_FAILED,
                    "guest",
                    operation.guest(),
                    "node",
                    node.name(),
                    "target",
                    operation.target(),
                    "reason",
                    result.words());
        }
        run.changed();
    }

    private CommandResult follow(FutureTask<CommandResult> migration, Run run) {
        var looking = node.looking();
        boolean ended = false;
        while (true) {
            try {
                return migration.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException goesOn) {
                DomainJob.progress(looking.definitions().job(operation.guest())).ifPresent(run::progress);
                if (run.cancelled() && !ended) {
                    node.acting().runner().run(looking.controlCommands().abort(operation.guest()));
                    ended = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("ricci stops", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Command command() {
        return node.looking()
                .controlCommands()
                .migrate(operation.guest(), operation.target(), Duration.ofSeconds(operation.seconds()));
    }

    private GuestIdentity identity() {
        return new GuestIdentity(node, operation.guest(), operation.uuid());
    }
}
