package io.conga.luci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command knows: where the configuration and the data are. */
final class SettingsOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "configuration file, keys luci.* (default: none)")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "directory of the database and luci's certificate (default: /var/lib/conga/luci)")
    private @Nullable Path data;

    /** As arguments of the application. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (config != null) {
            arguments.add("--spring.config.additional-location=file:" + config.toAbsolutePath());
        }
        if (data != null) {
            arguments.add("--luci.data=" + data.toAbsolutePath());
        }
        return arguments;
    }
}
