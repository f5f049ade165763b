package io.conga.ricci.handler.storage;

import io.conga.system.exec.Command;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tools that an earlier ricci started and that outlived it: systemd leaves them, since a mkfs that is killed leaves a half. */
public final class Leftovers {

    private Leftovers() {}

    /** Returns when none of these commands is at work on this machine any more. */
    public static void await(List<Command> commands) {
        ProcessHandle.allProcesses()
                .filter(process -> commands.stream().anyMatch(command -> runs(process, command)))
                .map(ProcessHandle::onExit)
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static boolean runs(ProcessHandle process, Command command) {
        List<String> words = command.argv().subList(1, command.argv().size());
        return process.info()
                .arguments()
                .map(Arrays::asList)
                .filter(words::equals)
                .isPresent();
    }
}
