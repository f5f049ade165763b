package io.conga.system.storage.change;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** iscsiadm(8), multipathd(8), multipath(8). */
public final class IscsiCommands {

    /** What iscsiadm exits with where there is nothing to tell: no failure. */
    public static final int NO_OBJECTS = 21;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ToolPaths tools;

    public IscsiCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** A question that leaves nothing: by default, the records of known targets would be made anew, with their startup lost. */
    public Command discover(String portal) {
        return iscsiadm(
                List.of("--mode", "discovery", "--type", "sendtargets", "--portal", portal, "--op", "nonpersistent"));
    }

    /** The record of a node, as a discovery would make it. */
    public Command record(String portal, String target) {
        return iscsiadm(List.of("--mode", "node", "--op", "new", "--targetname", target, "--portal", portal));
    }

    public Command logIn(String portal, String target) {
        return iscsiadm(List.of("--mode", "node", "--targetname", target, "--portal", portal, "--login"));
    }

    public Command logOut(String portal, String target) {
        return iscsiadm(List.of("--mode", "node", "--targetname", target, "--portal", portal, "--logout"));
    }

    public Command startup(String portal, String target, boolean atBoot) {
        return iscsiadm(List.of(
                "--mode",
                "node",
                "--targetname",
                target,
                "--portal",
                portal,
                "--op",
                "update",
                "--name",
                "node.startup",
                "--value",
                atBoot ? "automatic" : "manual"));
    }

    public Command forget(String portal, String target) {
        return iscsiadm(List.of("--mode", "node", "--targetname", target, "--portal", portal, "--op", "delete"));
    }

    public Command flush(String device) {
        return Command.of(tools.require("blockdev"), "--flushbufs", device).within(LIMIT);
    }

    public Command reconfigure() {
        return Command.of(tools.require("multipathd"), "reconfigure").within(LIMIT);
    }

    public Command resize(String map) {
        return Command.of(tools.require("multipathd"), "resize", "map", map).within(LIMIT);
    }

    private Command iscsiadm(List<String> words) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("iscsiadm"));
        argv.addAll(words);
        return Command.of(argv).within(LIMIT);
    }
}
