package io.conga.ricci.handler.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.StorageProblem;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.system.exec.Command;
import io.conga.system.storage.change.EncryptionCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** LUKS. */
final class EncryptionActs {

    static final Pattern SLOT = Pattern.compile("\"type\"\\s*:\\s*\"luks2\"");

    private EncryptionActs() {}

    static Act of(EncryptionChange change, Site site) {
        var commands = new EncryptionCommands(site.machine().tools());
        return switch (change) {
            case EncryptionChange.FormatLuks format -> {
                List<Command> steps = new ArrayList<>(site.wipes(List.of(format.device())));
                steps.add(commands.format(new EncryptionChange.FormatLuks(
                        site.path(format.device()), format.label(), format.uuid(), format.passphrase())));
                yield Act.of(site.holds(format.device(), "crypto_LUKS", format.uuid()), steps);
            }
            case EncryptionChange.OpenLuks open ->
                Act.of(
                        site.view().at("/dev/mapper/" + open.name()).isPresent(),
                        commands.open(site.path(open.device()), open.name(), open.passphrase()));
            case EncryptionChange.CloseLuks close ->
                Act.of(site.view().at("/dev/mapper/" + close.name()).isEmpty(), commands.close(close.name()));
            case EncryptionChange.AddLuksKey add -> {
                var there = new EncryptionChange.AddLuksKey(site.path(add.device()), add.passphrase(), add.added());
                Command command = commands.addKey(there);
                yield Act.unseen(List.of(command), working -> {
                    if (!working.attempt(commands.test(there.device(), add.added()))
                            .succeeded()) {
                        working.run(command);
                    }
                });
            }
            case EncryptionChange.RemoveLuksKey remove -> remove(remove, site, commands);
            case EncryptionChange.EraseLuks erase -> {
                String path = site.path(erase.device());
                boolean holds = site.view().at(erase.device()).isPresent()
                        && site.signatures().apply(erase.device()).isEmpty();
                yield Act.of(holds, commands.erase(path), site.disks().wipe(path));
            }
        };
    }

    private static Act remove(EncryptionChange.RemoveLuksKey remove, Site site, EncryptionCommands commands) {
        String path = site.path(remove.device());
        Command command = commands.removeKey(path, remove.removed());
        return Act.unseen(List.of(command), working -> {
            if (!working.attempt(commands.test(path, remove.removed())).succeeded()) {
                return;
            }
            String metadata = working.run(commands.dump(path)).stdout();
            if (SLOT.matcher(metadata).results().count() < 2) {
                throw new ProblemException(StorageProblem.LAST_KEY, "device", remove.device());
            }
            String folder = new SavedFiles(site.machine()).folder(remove.device());
            String file = folder + "/luks-header";
            working.run(commands.backup(path, site.machine().root().file(file).toString()));
            working.result("backup", file);
            working.run(command);
        });
    }
}
