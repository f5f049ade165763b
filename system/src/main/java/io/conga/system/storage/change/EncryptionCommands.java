package io.conga.system.storage.change;

import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** cryptsetup(8). A passphrase comes on standard input, and never in the arguments. */
public final class EncryptionCommands {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ToolPaths tools;

    public EncryptionCommands(ToolPaths tools) {
        this.tools = tools;
    }

    public Command format(EncryptionChange.FormatLuks format) {
        var words = new ArrayList<String>();
        words.addAll(List.of("luksFormat", "--batch-mode", "--type", "luks2", "--key-file", "-"));
        if (format.label() != null && !format.label().isEmpty()) {
            words.addAll(List.of("--label", format.label()));
        }
        if (format.uuid() != null) {
            words.addAll(List.of("--uuid", format.uuid()));
        }
        words.add(format.device());
        return cryptsetup(words).withInput(format.passphrase()).withSecrets(List.of(format.passphrase()));
    }

    public Command open(String device, String name, String passphrase) {
        return cryptsetup(List.of("open", "--type", "luks", "--key-file", "-", device, name))
                .withInput(passphrase)
                .withSecrets(List.of(passphrase));
    }

    public Command close(String name) {
        return cryptsetup(List.of("close", name));
    }

    /** The present passphrase is read from standard input up to its length, the new one after it. */
    public Command addKey(EncryptionChange.AddLuksKey add) {
        int present = add.passphrase().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return cryptsetup(List.of(
                        "luksAddKey",
                        "--batch-mode",
                        "--key-file",
                        "-",
                        "--keyfile-size",
                        String.valueOf(present),
                        add.device(),
                        "/dev/stdin"))
                .withInput(add.passphrase() + add.added())
                .withSecrets(List.of(add.passphrase(), add.added()));
    }

    public Command removeKey(String device, String passphrase) {
        return cryptsetup(List.of("luksRemoveKey", "--batch-mode", device, "--key-file", "-"))
                .withInput(passphrase)
                .withSecrets(List.of(passphrase));
    }

    /** Whether a passphrase opens it; nothing is opened. */
    public Command test(String device, String passphrase) {
        return cryptsetup(List.of("open", "--test-passphrase", "--type", "luks", "--key-file", "-", device))
                .withInput(passphrase)
                .withSecrets(List.of(passphrase));
    }

    public Command dump(String device) {
        return cryptsetup(List.of("luksDump", "--dump-json-metadata", device));
    }

    public Command backup(String device, String file) {
        return cryptsetup(List.of("luksHeaderBackup", "--batch-mode", device, "--header-backup-file", file));
    }

    public Command erase(String device) {
        return cryptsetup(List.of("luksErase", "--batch-mode", device));
    }

    private Command cryptsetup(List<String> words) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("cryptsetup"));
        argv.addAll(words);
        return Command.of(argv).within(LIMIT);
    }
}
