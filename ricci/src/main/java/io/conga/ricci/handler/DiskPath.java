package io.conga.ricci.handler;

import io.conga.protocol.problem.DrillProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.guard.StorageStack;
import io.conga.system.drill.Mending;
import io.conga.system.exec.Command;
import io.conga.system.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A SCSI disk as a path to storage: its state in sysfs, and who would lose it. */
record DiskPath(String disk, Node node) {

    static final String OFFLINE = "offline";
    static final String RUNNING = "running";
    private static final String UNIT = "conga-drill-path-";
    private static final String WORDS = "/run/conga-drill/";

    /**
     * The kernel's word for its state.
     *
     * @throws ProblemException drill.path-unknown
     */
    String state() {
        try {
            if (disk.matches("sd[a-z]{1,4}")) {
                return Files.readString(node.looking().root().file(statePath())).strip();
            }
        } catch (IOException e) {
            throw unknown();
        }
        throw unknown();
    }

    private ProblemException unknown() {
        return new ProblemException(DrillProblem.PATH_UNKNOWN, "disk", disk, "node", node.name());
    }

    /** What is in use above it, and has no other path that works; empty where its loss is borne. */
    Set<String> dependents() {
        StorageView view = node.looking().storageReader().read();
        var stack = new StorageStack(view);
        return view.device(disk)
                .map(device -> uses(view, stack.above(device), device))
                .orElse(Set.of());
    }

    private Set<String> uses(StorageView view, List<BlockDevice> above, BlockDevice device) {
        boolean spared = above.stream()
                .filter(each -> each.kind() == BlockDevice.Kind.MULTIPATH)
                .anyMatch(map -> map.parents().stream()
                        .anyMatch(parent -> !parent.equals(device.name())
                                && new DiskPath(parent, node).state().equals(RUNNING)));
        if (spared) {
            return Set.of();
        }
        Set<String> names = above.stream().map(BlockDevice::name).collect(Collectors.toSet());
        var users = new TreeSet<String>();
        view.mounts().stream()
                .filter(mount -> mount.device() != null && names.contains(mount.device()))
                .forEach(mount -> users.add(mount.target()));
        above.stream()
                .filter(each -> each.kind() == BlockDevice.Kind.LOGICAL_VOLUME)
                .forEach(volume -> users.add(volume.path()));
        return users;
    }

    Command write(String state) {
        return node.looking().drillCommands().write(words(state), statePath());
    }

    Command later(int seconds) {
        return node.looking()
                .drillCommands()
                .later(UNIT + disk, seconds, write(RUNNING).argv());
    }

    /** First the timer that heals, then the fault: whenever this is interrupted, it ends by itself. */
    void fail(int seconds) {
        word(RUNNING);
        word(OFFLINE);
        mending().after(UNIT + disk, seconds, write(RUNNING).argv());
        node.acting().runner().run(write(OFFLINE)).orThrow(node.name());
    }

    /** @return whether it was not running */
    boolean heal() {
        boolean broken = !state().equals(RUNNING);
        if (broken) {
            word(RUNNING);
            node.acting().runner().run(write(RUNNING)).orThrow(node.name());
        }
        mending().dismiss(UNIT + disk);
        return broken;
    }

    private Mending mending() {
        return new Mending(
                node.acting().runner(), node.looking().runner(), node.looking().drillCommands());
    }

    private void word(String state) {
        Path file = node.acting().root().file(words(state));
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, (state + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
        } catch (IOException e) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING, "node", node.name(), "reason", file + " (" + e.getMessage() + ")");
        }
    }

    private static String words(String state) {
        return WORDS + state;
    }

    private String statePath() {
        return "/sys/block/" + disk + "/device/state";
    }
}
