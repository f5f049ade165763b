package io.conga.system.storage.change;

import io.conga.protocol.storage.change.RaidChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** mdadm(8). */
public final class RaidCommands {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ToolPaths tools;

    public RaidCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** {@code --run}: there is nobody to answer; what was on the devices has been looked at before. */
    public Command create(RaidChange.CreateArray create) {
        var argv = new ArrayList<String>();
        argv.addAll(List.of(
                mdadm(),
                "--create",
                "/dev/md/" + create.name(),
                "--run",
                "--level=" + create.level(),
                "--metadata=" + create.metadata(),
                "--name=" + create.name(),
                "--raid-devices=" + create.devices().size()));
        if (create.uuid() != null) {
            argv.add("--uuid=" + create.uuid());
        }
        if (create.chunkKib() != null) {
            argv.add("--chunk=" + create.chunkKib());
        }
        if (!List.of("0", "linear").contains(create.level())) {
            argv.add("--bitmap=" + create.bitmap());
        }
        if (!create.spares().isEmpty()) {
            argv.add("--spare-devices=" + create.spares().size());
        }
        argv.addAll(create.devices());
        argv.addAll(create.spares());
        return run(argv);
    }

    public Command stop(String device) {
        return run(List.of(mdadm(), "--stop", device));
    }

    /** The member forgets its array. */
    public Command forget(String member) {
        return run(List.of(mdadm(), "--zero-superblock", member));
    }

    public Command assemble(String uuid, List<String> members) {
        var argv = new ArrayList<>(List.of(mdadm(), "--assemble", "--scan", "--run", "--uuid=" + uuid));
        // A name of its own makes mdadm take exactly these devices.
        if (!members.isEmpty()) {
            argv = new ArrayList<>(
                    List.of(mdadm(), "--assemble", "/dev/md/conga-" + uuid.substring(0, 8), "--run", "--uuid=" + uuid));
            argv.addAll(members);
        }
        return run(argv);
    }

    public Command add(String device, String member) {
        return run(List.of(mdadm(), "--manage", device, "--add", member));
    }

    public Command reAdd(String device, String member) {
        return run(List.of(mdadm(), "--manage", device, "--re-add", member));
    }

    public Command fail(String device, String member) {
        return run(List.of(mdadm(), "--manage", device, "--fail", member));
    }

    public Command remove(String device, String member) {
        return run(List.of(mdadm(), "--manage", device, "--remove", member));
    }

    public Command replace(String device, String member, String with) {
        return run(List.of(mdadm(), "--manage", device, "--replace", member, "--with", with));
    }

    /** check, repair or idle: what sync_action of sysfs takes. */
    public Command action(String device, String action) {
        return run(List.of(mdadm(), "--misc", "--action=" + action, device));
    }

    public Command grow(String device, int disks) {
        return run(List.of(mdadm(), "--grow", device, "--raid-devices=" + disks));
    }

    private String mdadm() {
        return tools.require("mdadm");
    }

    private static Command run(List<String> argv) {
        return Command.of(argv).within(LIMIT);
    }
}
