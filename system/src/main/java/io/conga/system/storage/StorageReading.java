package io.conga.system.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Gfs2;
import io.conga.protocol.storage.IscsiSession;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.MultipathMap;
import io.conga.protocol.storage.NfsExport;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.StorageView;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import io.conga.system.packages.Packages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Everything there is of storage, by all tools. One that is not installed, or that has nothing to tell of, is not asked; one that
 * fails leaves its part empty and its words in {@link StorageView#unread}.
 */
final class StorageReading {

    private final CommandRunner runner;
    private final SystemRoot root;
    private final ToolPaths tools;
    private final Clock clock;
    private final StorageCommands commands;
    private final SmallFiles files;
    private final StorageTools versions;
    private final LvmReader lvm;
    private final MountReader mounts;
    private final Gfs2Reader gfs2;

    StorageReading(
            CommandRunner runner,
            SystemRoot root,
            ToolPaths tools,
            Packages packages,
            Clock clock,
            StorageMemory memory) {
        this.runner = runner;
        this.root = root;
        this.tools = tools;
        this.clock = clock;
        this.commands = new StorageCommands(tools);
        this.files = new SmallFiles(root);
        this.versions = new StorageTools(tools, packages, memory);
        this.lvm = new LvmReader(runner, commands, clock, memory);
        this.mounts = new MountReader(root, memory);
        this.gfs2 = new Gfs2Reader(runner, commands, clock, memory);
    }

    /** @param anew whether those are asked too that are asked seldom */
    StorageView view(boolean anew) {
        var parts = new Parts();
        List<BlockDevice> devices =
                parts.read("devices", List.of(), () -> new BlockReader(runner, root, tools).devices());
        var index = new DeviceIndex(devices);
        LvmReport report = tools.find("lvm").isEmpty()
                ? LvmReport.NONE
                : parts.read("volumeGroups", LvmReport.NONE, () -> lvm.report(devices, anew));
        List<Mount> mounted = parts.read("mounts", List.of(), () -> mounts.mounts(index));
        return new StorageView(
                runner.node(),
                devices,
                report.groups(),
                report.physical(),
                report.logical(),
                parts.read("arrays", List.of(), () -> arrays(index)),
                mounted,
                parts.read("fstab", List.of(), () -> mounts.fstab(index)),
                parts.read("swaps", List.of(), () -> mounts.swaps(index)),
                parts.read("sessions", List.<IscsiSession>of(), () -> new IscsiReader(files).sessions()),
                parts.read("multipaths", List.of(), () -> multipaths(devices)),
                locks(parts),
                parts.read("gfs2", List.of(), () -> gfs2(mounted, devices, anew)),
                parts.read("exports", List.of(), this::exports),
                versions.versions(),
                parts.unread,
                clock.instant());
    }

    /** The parts of one reading, each of which may fail for itself. */
    private static final class Parts {

        private final Map<String, String> unread = new TreeMap<>();

        <T> T read(String name, T otherwise, Supplier<T> reader) {
            try {
                return reader.get();
            } catch (UnreadableException broken) {
                unread.put(name, broken.reason());
            } catch (ProblemException failed) {
                var problem = failed.problems().getFirst();
                unread.put(name, (problem.what() + " " + problem.why()).strip());
            }
            return otherwise;
        }
    }

    private List<RaidArray> arrays(DeviceIndex index) {
        var reader = new RaidReader(files);
        if (reader.devices().isEmpty()) {
            return List.of();
        }
        String scan = tools.find("mdadm").isEmpty()
                ? ""
                : runner.run(commands.arrays()).orThrow(runner.node()).stdout();
        return reader.arrays(scan, index::kernelName);
    }

    private List<MultipathMap> multipaths(List<BlockDevice> devices) {
        boolean any = devices.stream().anyMatch(device -> device.kind() == BlockDevice.Kind.MULTIPATH);
        return !any || tools.find("multipathd").isEmpty()
                ? List.of()
                : runner.run(commands.multipaths()).parse(runner.node(), MultipathParser::parse);
    }

    private List<Gfs2> gfs2(List<Mount> mounted, List<BlockDevice> devices, boolean anew) {
        return tools.find("gfs2_edit").isEmpty() ? List.of() : gfs2.read(mounted, devices, anew);
    }

    /** What no server of this machine told the kernel of is in no table of its. */
    private List<NfsExport> exports() {
        return tools.find("exportfs").isEmpty()
                        || files.text("/var/lib/nfs/etab", "").isBlank()
                ? List.of()
                : runner.run(commands.exports()).parse(runner.node(), ExportParser::parse);
    }

    private List<LockSpace> locks(Parts parts) {
        var found = new ArrayList<LockSpace>();
        if (tools.find("dlm_tool").isPresent()
                && !files.names("/sys/kernel/dlm", "*").isEmpty()) {
            found.addAll(parts.read(
                    "locks",
                    List.<LockSpace>of(),
                    () -> runner.run(commands.lockSpaces()).parse(runner.node(), LockParser::dlm)));
        }
        if (tools.find("lvmlockctl").isPresent() && files.exists("/run/lvm/lvmlockd.socket")) {
            found.addAll(parts.read(
                    "locks",
                    List.<LockSpace>of(),
                    () -> runner.run(commands.lvmLocks()).parse(runner.node(), LockParser::lvm)));
        }
        return found;
    }
}
