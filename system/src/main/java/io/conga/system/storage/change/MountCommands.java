package io.conga.system.storage.change;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** mount(8), umount(8), swapon(8), findmnt(8). */
public final class MountCommands {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ToolPaths tools;

    public MountCommands(ToolPaths tools) {
        this.tools = tools;
    }

    public Command mount(String source, String target, String type, List<String> options) {
        var argv = new ArrayList<>(List.of(tools.require("mount"), "-t", type));
        if (!options.isEmpty()) {
            argv.addAll(List.of("-o", String.join(",", options)));
        }
        argv.addAll(List.of("--", source, target));
        return Command.of(argv).within(LIMIT);
    }

    /** Neither lazy nor forced: who still uses it shall be heard of. */
    public Command unmount(String target) {
        return Command.of(tools.require("umount"), "--", target).within(LIMIT);
    }

    public Command swap(String device, boolean on) {
        return Command.of(tools.require(on ? "swapon" : "swapoff"), device).within(LIMIT);
    }

    /** Whether a table of mounts makes sense. */
    public Command verify(String file) {
        return Command.of(tools.require("findmnt"), "--verify", "--tab-file", file);
    }
}
