package io.conga.system.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.DeviceDetails;
import io.conga.protocol.storage.LuksHeader;
import io.conga.protocol.storage.SmartReport;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one device tells of itself, asked when somebody looks at it: a disk at rest is not woken by who looks at a list. */
public final class DetailsReader {

    private static final String ENCRYPTED = "crypto_LUKS";

    private final CommandRunner runner;
    private final ToolPaths tools;

    public DetailsReader(CommandRunner runner, ToolPaths tools) {
        this.runner = runner;
        this.tools = tools;
    }

    public DeviceDetails read(BlockDevice device) {
        Map<String, String> unread = new HashMap<>();
        boolean disk = device.kind() == BlockDevice.Kind.DISK;
        boolean container = device.content() != null && device.content().type().equals(ENCRYPTED);
        SmartReport smart = disk ? part("smart", unread, () -> smart(device.path())) : null;
        LuksHeader luks = container ? part("luks", unread, () -> luks(device.path())) : null;
        return new DeviceDetails(smart, luks, unread);
    }

    /** Its exit code is a set of bits that tell how the disk is; what it prints is right all the same. */
    private SmartReport smart(String path) {
        CommandResult result = runner.run(Command.of(tools.require("smartctl"), "--json=c", "-a", path));
        if (result.timedOut() || result.truncated() || result.stdout().isBlank()) {
            throw result.failure(runner.node());
        }
        return SmartParser.parse(result.stdout());
    }

    private LuksHeader luks(String path) {
        return runner.run(Command.of(tools.require("cryptsetup"), "luksDump", "--dump-json-metadata", path))
                .parse(runner.node(), LuksParser::parse);
    }

    private static <T> @Nullable T part(String name, Map<String, String> unread, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (UnreadableException broken) {
            unread.put(name, broken.reason());
        } catch (ProblemException failed) {
            var problem = failed.problems().getFirst();
            unread.put(name, (problem.what() + " " + Objects.requireNonNullElse(problem.why(), "")).strip());
        }
        return null;
    }
}
