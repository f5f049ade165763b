package io.conga.system.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.FstabEntry;
import io.conga.protocol.storage.IscsiSession;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.MultipathMap;
import io.conga.protocol.storage.NfsExport;
import io.conga.protocol.storage.RaidArray;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.SwapSpace;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import io.conga.system.packages.Packages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * This machine's storage. A tool that is not installed, or that has nothing to tell of, is not asked; one that fails leaves
 * its part empty and its words in {@link StorageView#unread}.
 */
public final class StorageReader {

    /** A preview, or an event, comes so soon after the look that it is about. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final CommandRunner runner;
    private final SystemRoot root;
    private final ToolPaths tools;
    private final Clock clock;
    private final StorageCommands commands;
    private final SmallFiles files;
    private final StorageTools versions;
    private final LvmReader lvm;
    private final StorageMemory memory;
    private final Gfs2Reader gfs2;

    /** @param memory of this machine, kept as long as ricci runs */
    public StorageReader(
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
        this.memory = memory;
        this.versions = new StorageTools(tools, packages, memory);
        this.lvm = new LvmReader(runner, commands, clock, memory);
        this.gfs2 = new Gfs2Reader(runner, commands, clock, memory);
    }

    /**
     * Everything, for who shows it: what was read a moment ago does where nothing left a trace since, and what LVM said somewhat
     * longer ago does where the block devices are the same.
     */
    public StorageView read() {
        StorageMemory.Reading last = memory.reading;
        return last != null && young(last.begun()) && last.traces().equals(StorageTraces.all(root))
                ? last.view()
                : remembered(false);
    }

    /** Everything, now, LVM too. */
    public StorageView readAnew() {
        return remembered(true);
    }

    /** Everything, as it was a moment ago if somebody looked then: for what is asked again before anybody acts on it. */
    public StorageView recent() {
        StorageMemory.Reading last = memory.reading;
        return last != null && young(last.begun()) ? last.view() : readAnew();
    }

    private boolean young(Instant begun) {
        return Duration.between(begun, clock.instant()).compareTo(MOMENT) < 0;
    }

    private StorageView remembered(boolean anew) {
        Instant begun = clock.instant();
        String traces = StorageTraces.all(root);
        StorageView view = new Reading().view(anew);
        memory.reading = new StorageMemory.Reading(begun, traces, view);
        return view;
    }

    /**
     * What programs would recognise the device by, read from the device itself.
     *
     * @param device a path; whoever asks makes sure that it is a block device of the view
     * @throws ProblemException node.command-missing, node.command-failed, node.output-unreadable
     */
    public List<Signature> signatures(String device) {
        Instant begun = clock.instant();
        List<Signature> found = runner.run(commands.signatures(device)).parse(runner.node(), SignatureParser::parse);
        memory.signed.put(device, new StorageMemory.Signed(begun, found));
        return found;
    }

    /** The same, as it was a moment ago if somebody looked then. */
    public List<Signature> recentSignatures(String device) {
        StorageMemory.Signed last = memory.signed.get(device);
        return last != null && young(last.begun()) ? last.signatures() : signatures(device);
    }

    /** One reading: the devices first, since all else refers to them. */
    private final class Reading {

        private final Map<String, String> unread = new TreeMap<>();
        private DeviceIndex index = new DeviceIndex(List.of());

        StorageView view(boolean anew) {
            List<BlockDevice> devices =
                    part("devices", List.of(), () -> new BlockReader(runner, root, tools).devices());
            index = new DeviceIndex(devices);
            LvmReport report = tools.find("lvm").isEmpty()
                    ? LvmReport.NONE
                    : part("volumeGroups", LvmReport.NONE, () -> lvm.report(devices, anew));
            List<Mount> mounts = part("mounts", List.of(), this::mounts);
            return new StorageView(
                    runner.node(),
                    devices,
                    report.groups(),
                    report.physical(),
                    report.logical(),
                    part("arrays", List.of(), this::arrays),
                    mounts,
                    part("fstab", List.of(), this::fstab),
                    part("swaps", List.of(), this::swaps),
                    part("sessions", List.<IscsiSession>of(), () -> new IscsiReader(files).sessions()),
                    part("multipaths", List.of(), () -> multipaths(devices)),
                    locks(),
                    tools.find("gfs2_edit").isEmpty()
                            ? List.of()
                            : part("gfs2", List.of(), () -> gfs2.read(mounts, devices, anew)),
                    part("exports", List.of(), this::exports),
                    versions.versions(),
                    unread,
                    clock.instant());
        }

        private <T> T part(String name, T otherwise, Supplier<T> reader) {
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

        private List<RaidArray> arrays() {
            var reader = new RaidReader(files);
            if (reader.devices().isEmpty()) {
                return List.of();
            }
            String scan = tools.find("mdadm").isEmpty()
                    ? ""
                    : runner.run(commands.arrays()).orThrow(runner.node()).stdout();
            return reader.arrays(scan, index::kernelName);
        }

        private List<Mount> mounts() {
            List<MountParser.Line> lines = MountParser.parse(files.text("/proc/1/mountinfo", ""));
            var found = new ArrayList<Mount>();
            for (MountParser.Line line : lines) {
                String device = index.byNumber(line.majorMinor());
                if (device == null && line.source().startsWith("/dev/")) {
                    device = index.find(line.source());
                }
                if ((device != null || line.network()) && !again(line, lines)) {
                    Usage.Sizes sizes = memory.usage.of(root, line.target(), line.type());
                    found.add(new Mount(
                            line.target(),
                            line.source(),
                            device,
                            line.type(),
                            line.options(),
                            sizes == null ? null : sizes.bytes(),
                            sizes == null ? null : sizes.used()));
                }
            }
            return found;
        }

        /** A folder bound elsewhere, of a file system that is mounted as a whole too, is no other file system. */
        private boolean again(MountParser.Line line, List<MountParser.Line> lines) {
            return !line.root().equals("/")
                    && !line.type().equals("btrfs")
                    && lines.stream()
                            .filter(other -> other.majorMinor().equals(line.majorMinor()))
                            .anyMatch(other -> other.root().equals("/") || lines.indexOf(other) < lines.indexOf(line));
        }

        private List<FstabEntry> fstab() {
            return FstabParser.parse(files.text("/etc/fstab", "")).stream()
                    .map(entry -> new FstabEntry(
                            entry.line(),
                            entry.source(),
                            entry.target(),
                            entry.type(),
                            entry.options(),
                            entry.dump(),
                            entry.pass(),
                            index.bySource(entry.source())))
                    .toList();
        }

        private List<SwapSpace> swaps() {
            return SwapParser.parse(files.text("/proc/swaps", "")).stream()
                    .map(swap -> new SwapSpace(
                            swap.path(),
                            swap.device() == null ? null : index.kernelName(swap.path()),
                            swap.bytes(),
                            swap.usedBytes(),
                            swap.priority()))
                    .toList();
        }

        private List<MultipathMap> multipaths(List<BlockDevice> devices) {
            boolean any = devices.stream().anyMatch(device -> device.kind() == BlockDevice.Kind.MULTIPATH);
            return !any || tools.find("multipathd").isEmpty()
                    ? List.of()
                    : runner.run(commands.multipaths()).parse(runner.node(), MultipathParser::parse);
        }

        /** What no server of this machine told the kernel of is in no table of its. */
        private List<NfsExport> exports() {
            return tools.find("exportfs").isEmpty()
                            || files.text("/var/lib/nfs/etab", "").isBlank()
                    ? List.of()
                    : runner.run(commands.exports()).parse(runner.node(), ExportParser::parse);
        }

        private List<LockSpace> locks() {
            var found = new ArrayList<LockSpace>();
            if (tools.find("dlm_tool").isPresent()
                    && !files.names("/sys/kernel/dlm", "*").isEmpty()) {
                found.addAll(part(
                        "locks",
                        List.<LockSpace>of(),
                        () -> runner.run(commands.lockSpaces()).parse(runner.node(), LockParser::dlm)));
            }
            if (tools.find("lvmlockctl").isPresent() && files.exists("/run/lvm/lvmlockd.socket")) {
                found.addAll(part("locks", List.<LockSpace>of(), () -> {
                    CommandResult result = runner.run(commands.lvmLocks());
                    return result.parse(runner.node(), LockParser::lvm);
                }));
            }
            return found;
        }
    }
}
