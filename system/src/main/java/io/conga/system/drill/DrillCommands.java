package io.conga.system.drill;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.util.ArrayList;
import java.util.List;

/** Arguments of the tools that break and mend: ip-rule(8), systemctl(1), systemd-run(1), kill(1), virsh(1), dd(1). Runs nothing. */
public final class DrillCommands {

    /** Before every rule that a VPN or a routing daemon makes, and behind the table of this machine's own addresses. */
    private static final String PREFERENCE = "540";

    private final ToolPaths tools;

    public DrillCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** UDP to that address and port has no way out of this machine. @param family 4 or 6 */
    public Command cut(int family, String address, int port) {
        return Command.of(
                tools.require("ip"),
                "-" + family,
                "rule",
                "add",
                "pref",
                PREFERENCE,
                "to",
                address,
                "ipproto",
                "udp",
                "dport",
                String.valueOf(port),
                "blackhole");
    }

    /** The rules of {@link #cut}, one a line; nothing where there are none. */
    public Command cuts(int family) {
        return Command.of(tools.require("ip"), "-" + family, "rule", "list", "pref", PREFERENCE);
    }

    /** Removes the rules of {@link #cut}, and no others. */
    public Command heal(int family) {
        return Command.of(tools.require("ip"), "-" + family, "rule", "flush", "pref", PREFERENCE);
    }

    /** Runs a command once, that many seconds from now, as a unit of its own that no other unit's end takes along. */
    public Command later(String unit, int seconds, List<String> argv) {
        var all = new ArrayList<>(List.of(
                tools.require("systemd-run"),
                "--quiet",
                "--collect",
                "--unit=" + unit,
                "--on-active=" + seconds + "s",
                "--timer-property=AccuracySec=100ms"));
        all.addAll(argv);
        return Command.of(all);
    }

    /** Whether the timer of {@link #later} still runs. */
    public Command waiting(String unit) {
        return Command.of(tools.require("systemctl"), "--quiet", "is-active", unit + ".timer");
    }

    /** Ends the timer of {@link #later}. */
    public Command dismiss(String unit) {
        return Command.of(tools.require("systemctl"), "stop", unit + ".timer");
    }

    /** SIGKILL to every process of the unit. */
    public Command killUnit(String unit) {
        return Command.of(tools.require("systemctl"), "kill", "--signal=KILL", unit + ".service");
    }

    public Command kill(long process) {
        return Command.of(tools.require("kill"), "-KILL", String.valueOf(process));
    }

    /** The resource's own agent stops it, without the cluster. */
    public Command forceStop(String resource) {
        return Command.of(tools.require("crm_resource"), "--force-stop", "--resource=" + resource);
    }

    /** @param connection empty: virsh's own default */
    public Command guestState(String connection, String guest) {
        return virsh(connection, "domstate", guest);
    }

    /** @param connection empty: virsh's own default */
    public Command destroyGuest(String connection, String guest) {
        return virsh(connection, "destroy", guest);
    }

    /** Copies a file's text over another's, as a file of sysfs wants to be written: opened, not replaced. */
    public Command write(String from, String to) {
        return Command.of(tools.require("dd"), "if=" + from, "of=" + to, "conv=notrunc", "status=none");
    }

    private Command virsh(String connection, String verb, String guest) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("virsh"));
        if (!connection.isEmpty()) {
            argv.add("--connect=" + connection);
        }
        argv.addAll(List.of(verb, guest));
        return Command.of(argv);
    }
}
