package io.conga.system.quorum;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.List;

/** Arguments of corosync-qdevice-tool(8), corosync-qdevice-net-certutil(8), corosync-qnetd-certutil(8), certutil(1), sbd(8), lsblk(8), blkid(8). */
public final class QuorumCommands {

    /** A key takes its time on a machine with little entropy. */
    private static final Duration CERTIFICATE_LIMIT = Duration.ofMinutes(2);

    private final ToolPaths tools;

    public QuorumCommands(ToolPaths tools) {
        this.tools = tools;
    }

    Command deviceStatus() {
        return Command.of(tools.require("corosync-qdevice-tool"), "-s", "-v");
    }

    Command votes() {
        return Command.of(tools.require("corosync-quorumtool"), "-s");
    }

    /** Makes the authority of a qnetd host. */
    public Command makeAuthority() {
        return Command.of(tools.require("corosync-qnetd-certutil"), "-i").within(CERTIFICATE_LIMIT);
    }

    /** Signs the request in that file. */
    public Command sign(String cluster, String request) {
        return Command.of(tools.require("corosync-qnetd-certutil"), "-s", "-c", request, "-n", cluster)
                .within(CERTIFICATE_LIMIT);
    }

    /** Makes a node's database, which trusts the authority in that file. */
    public Command trustAuthority(String ca) {
        return Command.of(tools.require("corosync-qdevice-net-certutil"), "-i", "-c", ca)
                .within(CERTIFICATE_LIMIT);
    }

    /** Makes a node's key and request. */
    public Command request(String cluster) {
        return Command.of(tools.require("corosync-qdevice-net-certutil"), "-r", "-n", cluster)
                .within(CERTIFICATE_LIMIT);
    }

    /** Takes the signed certificate in that file in. */
    public Command importSigned(String certificate) {
        return Command.of(tools.require("corosync-qdevice-net-certutil"), "-M", "-c", certificate)
                .within(CERTIFICATE_LIMIT);
    }

    /** Prints a certificate as PEM; fails where the database has none of that name. */
    Command pem(String database, String name) {
        return Command.of(tools.require("certutil"), "-L", "-d", database, "-n", name, "-a");
    }

    /** Prints a certificate in words; fails where the database has none of that name. */
    Command words(String database, String name) {
        return Command.of(tools.require("certutil"), "-L", "-d", database, "-n", name);
    }

    Command header(String device) {
        return Command.of(tools.require("sbd"), "-d", device, "dump");
    }

    Command slots(String device) {
        return Command.of(tools.require("sbd"), "-d", device, "list");
    }

    /** Writes a new header and empty slots. */
    public Command create(String device, int watchdogSeconds, int msgwaitSeconds) {
        return Command.of(
                tools.require("sbd"),
                "-d",
                device,
                "-1",
                String.valueOf(watchdogSeconds),
                "-4",
                String.valueOf(msgwaitSeconds),
                "create");
    }

    /** The disk, and what stands on it: KEY="value" lines, one per disk, partition or holder. */
    Command block(String device) {
        return Command.of(
                List.of(tools.require("lsblk"), "--pairs", "--output", "NAME,TYPE,SIZE,MOUNTPOINT,FSTYPE", device));
    }

    /** Looks for signatures on the disk itself; ends with 2 where there is none. */
    Command probe(String device) {
        return Command.of(tools.require("blkid"), "-p", "-o", "export", device);
    }
}
