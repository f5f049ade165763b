package io.conga.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real nodes on this machine: Corosync, Pacemaker, ricci and a fence agent that ends a node. Drives {@code lab/bin/lab}
 * or {@code lab/bin/machines} and nothing else; each lab has a directory and a network of its own, so several run side
 * by side. Needs root.
 *
 * <p>Nodes are called node1, node2, ...; their root's password is {@link #PASSWORD}. {@link #close} leaves nothing.
 */
public final class Lab implements AutoCloseable {

    public static final String PASSWORD = "conga-lab";
    /** Setting of a network of its own for luci, so that it sees a node that was cut off from the others. */
    public static final Map<String, String> MANAGEMENT = Map.of("LAB_MANAGEMENT_NET", "10.99.0");

    /** Setting of nodes that have a hypervisor ({@link #guests}). */
    public static final Map<String, String> GUESTS = Map.of("LAB_GUESTS", "yes");

    public static final int RICCI_PORT = 11111;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final LabKind kind;
    private final Path directory;
    private final Map<String, String> environment;

    private Lab(LabKind kind, Path directory, Map<String, String> environment) {
        this.kind = kind;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** Bare nodes with ricci, in no cluster. Returns when ricci answers on each of them. */
    public static Lab up(int nodes) {
        return up(nodes, Map.of());
    }

    /** @param settings as {@code lab help} lists them, for example LAB_BOOT_SECONDS */
    public static Lab up(int nodes, Map<String, String> settings) {
        return up(LabKind.NODES, nodes, settings);
    }

    /**
     * Whole machines with ricci, in no cluster: systemd, device mapper, md and DLM are real there. By default each has
     * three local disks of 512 MiB and all see two LUNs of 2 GiB.
     *
     * @param settings as {@code machines help} lists them
     */
    public static Lab machines(int machines, Map<String, String> settings) {
        return up(LabKind.MACHINES, machines, settings);
    }

    private static Lab up(LabKind kind, int nodes, Map<String, String> settings) {
        long pid = ProcessHandle.current().pid();
        int number = COUNT.getAndIncrement();
        String above = System.getenv().getOrDefault("CONGA_TEST_LABS", "/var/tmp/conga-test-" + pid);
        var environment = new HashMap<String, String>(settings);
        Path directory = Path.of(above, pid + "-" + number);
        environment.put("LAB_DIR", directory.toString());
        environment.putIfAbsent("LAB_NET", "10." + (100 + (pid + number) % 100) + ".0");
        environment.put("LAB_PASSWORD", PASSWORD);
        var lab = new Lab(kind, directory, environment);
        try {
            lab.lab("up", String.valueOf(nodes)).orThrow();
        } catch (RuntimeException e) {
            lab.close();
            throw e;
        }
        return lab;
    }

    /** Runs words inside a node, with an environment of its own. Nothing goes through a shell. */
    public CommandResult exec(String node, String... words) {
        return lab(prepended("exec", prepended(node, words)));
    }

    /** Cuts the power: every process of the node is gone when this returns. */
    public void crash(String node) {
        lab("crash", node).orThrow();
    }

    public void start(String node) {
        lab("start", node).orThrow();
    }

    /** Stops the cluster's daemons, then powers off. */
    public void stop(String node) {
        lab("stop", node).orThrow();
    }

    /** Pulls the cable of the cluster's network; the node keeps running. */
    public void cut(String node) {
        lab("cut", node).orThrow();
    }

    /** Pulls the cables of all networks, also the one on which luci sees it. */
    public void cutAll(String node) {
        lab("cut", "--all", node).orThrow();
    }

    public void heal(String node) {
        lab("heal", node).orThrow();
    }

    public boolean isOn(String node) {
        return lab("power", node).orThrow().out().strip().equals("on");
    }

    public String address(String node) {
        return lab("address", node).orThrow().out().strip();
    }

    /** Where luci reaches the node: on the management network where the lab has one ({@link #MANAGEMENT}). */
    public String management(String node) {
        return lab("management", node).orThrow().out().strip();
    }

    /** A disk that every node sees; its device. */
    public String disk(String name) {
        return lab("disk", name).orThrow().out().strip();
    }

    /** A SCSI disk of the machines' SAN that every one of them sees; its name below /dev/disk/by-id. @param size as truncate reads it */
    public String lun(String name, String size) {
        return lab("lun", name, size).orThrow().out().strip();
    }

    /** One more iSCSI target of the machines' SAN, with one LUN, where no machine logs in by itself; its IQN. Its portal is {@link #bmcAddress}. */
    public String target(String name, String size) {
        return lab("target", name, size).orThrow().out().strip();
    }

    public List<String> nodes() {
        return lab("nodes").orThrow().out().lines().toList();
    }

    /** The virtual machines on the nodes of a lab with {@link #GUESTS}. */
    public LabGuests guests() {
        return new LabGuests(this);
    }

    /** What fence_lab needs as {@code ip}. */
    public String bmcAddress() {
        return lab("settings")
                .orThrow()
                .out()
                .lines()
                .filter(line -> line.startsWith("LAB_NET="))
                .map(line -> line.substring("LAB_NET=".length()) + ".254")
                .findFirst()
                .orElseThrow();
    }

    /** Makes a cluster by hand on these nodes (all, where none is named) and waits until it is ready. */
    public void form(String... nodes) {
        lab(prepended("form", nodes)).orThrow();
    }

    /**
     * Has Pacemaker work at several things at once on machines too, each of which has one CPU and looks overloaded at
     * once (load-threshold). Nothing to do where nodes are namespaces.
     */
    public void beGenerous() {
        if (kind == LabKind.MACHINES) {
            exec(nodes().getFirst(), "crm_attribute", "--name", "load-threshold", "--update", "1000%")
                    .orThrow();
        }
    }

    /** Until these nodes (all that run, where none is named) are online, with quorum and a DC. */
    public void waitReady(Duration limit, String... nodes) {
        lab(prepended("wait", prepended(String.valueOf(limit.toSeconds()), nodes)))
                .orThrow();
    }

    /** Ends ricci with SIGKILL; the node starts it again, as systemd does with Restart=always. */
    public void killRicci(String node) {
        exec(node, "systemctl", "kill", "--signal=KILL", "ricci").orThrow();
    }

    public void waitForRicci(String node) {
        lab("wait-port", node, String.valueOf(RICCI_PORT)).orThrow();
    }

    /** Puts packages where the nodes' apt finds them. */
    public CommandResult aptRepository(String... packages) {
        return lab(prepended("apt-repository", packages));
    }

    /** Puts a package that was made here there as well. */
    public void aptAdd(Path file) {
        lab("apt-add", file.toString()).orThrow();
    }

    /** What a node's console showed: its boot, and what did not start. */
    public String console(String node) {
        return lab("console", node).out();
    }

    /** Everything of this lab is below. */
    public Path stateDir() {
        return directory;
    }

    /** Any command of the script in {@code lab/bin}. */
    public CommandResult lab(String... words) {
        return HostCommand.run(words(words), environment, kind.limit());
    }

    /** The same, not ended yet. Its input is empty, and what it says of its troubles goes to this process's. */
    Process beginning(String... words) throws IOException {
        var builder = new ProcessBuilder(words(words))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> words(String... words) {
        Path script = Repository.root().resolve("lab/bin").resolve(kind.script());
        return Arrays.asList(prepended(script.toString(), words));
    }

    /** Ends everything that the lab started and removes its directory; harmless when repeated. */
    @Override
    public void close() {
        lab("down").orThrow();
        try {
            Files.deleteIfExists(directory.getParent());
        } catch (DirectoryNotEmptyException e) {
            // Another lab of this run is still there; the last one takes the directory along.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] prepended(String first, String... rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(rest));
        return all.toArray(String[]::new);
    }
}
