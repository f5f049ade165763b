package io.conga.system.host;

import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the kernel and /etc say of this machine. Reads files only; starts no process. */
public final class Host {

    private static final long RESOLVE_SECONDS = 5;

    private final SystemRoot root;

    public Host(SystemRoot root) {
        this.root = root;
    }

    /** {@code uname -n}. */
    public String hostname() {
        return read("/proc/sys/kernel/hostname").strip();
    }

    /** {@code uname -r}. */
    public String kernel() {
        return read("/proc/sys/kernel/osrelease").strip();
    }

    /** {@code uname -m}. */
    public String architecture() {
        String name = System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name;
    }

    /** PRETTY_NAME of os-release(5). */
    public String operatingSystem() {
        String file = Files.isReadable(root.file("/etc/os-release")) ? "/etc/os-release" : "/usr/lib/os-release";
        return OsRelease.prettyName(read(file));
    }

    /**
     * Changes with every boot. In a container the kernel's boot_id is that of the machine around it; the start of
     * process 1 tells its own boots apart.
     */
    public String bootId() {
        return read("/proc/sys/kernel/random/boot_id").strip() + "-" + ProcessStat.startTime(read("/proc/1/stat"));
    }

    /** This machine's own addresses, without loopback and link-local ones, IPv4 first. */
    public List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted((a, b) -> Integer.compare(a.getAddress().length, b.getAddress().length))
                    .map(Host::text)
                    .distinct()
                    .toList();
        } catch (SocketException refused) {
            throw unreadable("network interfaces", String.valueOf(refused.getMessage()));
        }
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /** Whether the name, or address, can be resolved here, within {@value #RESOLVE_SECONDS} s: Corosync would not wait longer either. */
    public boolean resolves(String name) {
        var lookup = new FutureTask<>(() -> InetAddress.getAllByName(name).length > 0);
        Thread.ofVirtual().start(lookup);
        try {
            return lookup.get(RESOLVE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String read(String path) {
        Path file = root.file(path);
        try {
            // procfs says size 0, so this must read to the end
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw unreadable(path, String.valueOf(refused.getMessage()));
        }
    }

    private static ProblemException unreadable(String what, String reason) {
        return new ProblemException(
                NodeProblem.OUTPUT_UNREADABLE, "command", what, "node", "this node", "reason", reason);
    }
}
