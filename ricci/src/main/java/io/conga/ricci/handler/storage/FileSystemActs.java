package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.storage.change.FileSystemCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** File systems. */
final class FileSystemActs {

    /** e2fsck(8): errors were corrected; the system should be rebooted does not matter for what is not mounted. */
    private static final int MENDED = 3;

    private static final int TOLD = 2_000;

    /** What a journal has where those that are there can not tell: the form's default. */
    private static final int JOURNAL_MIB = 32;

    private FileSystemActs() {}

    static Act of(FileSystemChange change, Site site) {
        var commands = new FileSystemCommands(site.machine().tools());
        return switch (change) {
            case FileSystemChange.MakeFileSystem make -> {
                List<Command> steps = new ArrayList<>(site.wipes(List.of(make.device())));
                steps.add(commands.make(new FileSystemChange.MakeFileSystem(
                        site.path(make.device()),
                        make.fileSystem(),
                        make.label(),
                        make.uuid(),
                        make.lockTable(),
                        make.journals(),
                        make.journalMib())));
                Act act = Act.of(site.holds(make.device(), make.fileSystem(), make.uuid()), steps);
                yield make.uuid() == null ? act.hidden() : act;
            }
            case FileSystemChange.GrowFileSystem grow ->
                Act.unseen(commands.grow(
                        type(site, grow.device()), site.path(grow.device()), target(site, grow.device())));
            case FileSystemChange.CheckFileSystem check -> {
                Command command = commands.check(check.fileSystem(), site.path(check.device()), check.repair());
                yield Act.unseen(List.of(command), working -> checked(working, command));
            }
            case FileSystemChange.LabelFileSystem label -> {
                boolean holds = site.view()
                        .at(label.device())
                        .map(BlockDevice::content)
                        .filter(content ->
                                Objects.requireNonNullElse(content.label(), "").equals(label.label()))
                        .isPresent();
                yield Act.of(holds, commands.label(label.fileSystem(), site.path(label.device()), label.label()));
            }
            case FileSystemChange.AddJournals add -> journals(add, site, commands);
        };
    }

    /** Those that are missing: an interruption may have left some of them made. */
    private static Act journals(FileSystemChange.AddJournals add, Site site, FileSystemCommands commands) {
        var gfs2 = site.view().gfs2().stream()
                .filter(found -> found.target().equals(add.target()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        StorageProblem.MISSING,
                        "device",
                        add.target(),
                        "node",
                        site.view().node(),
                        "detail",
                        ""));
        Integer given = add.journalMib();
        int mib = given != null ? given : gfs2.journalMib() > 0 ? gfs2.journalMib() : JOURNAL_MIB;
        int more = add.journals() - gfs2.journals();
        return more <= 0 ? Act.of(true) : Act.of(false, commands.addJournals(add.target(), more, mib));
    }

    /** A check that found something is told as such, with the tool's words. */
    static void checked(Working working, Command command) {
        CommandResult result = working.attempt(command);
        String words = result.words();
        working.result("verdict", words.length() > TOLD ? words.substring(words.length() - TOLD) : words);
        boolean mended = command.tool().equals("e2fsck")
                && result.exitCode() > 0
                && result.exitCode() <= MENDED
                && !command.argv().contains("-n");
        if (!result.succeeded() && !mended) {
            throw new ProblemException(
                    StorageProblem.CHECK_FAILED,
                    "command",
                    command.tool(),
                    "exitCode",
                    String.valueOf(result.exitCode()),
                    "output",
                    words);
        }
    }

    private static String type(Site site, String device) {
        return site.view()
                .at(device)
                .map(BlockDevice::content)
                .map(content -> content.type())
                .orElse("");
    }

    private static @Nullable String target(Site site, String device) {
        var name = site.view().at(device).map(BlockDevice::name);
        return site.view().mounts().stream()
                .filter(mount -> name.isPresent() && name.get().equals(mount.device()))
                .map(Mount::target)
                .findFirst()
                .orElse(null);
    }
}
