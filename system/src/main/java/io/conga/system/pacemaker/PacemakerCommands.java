package io.conga.system.pacemaker;

import io.conga.protocol.operation.Operation;
import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of Pacemaker's tools (crm_mon(8), cibadmin(8), crm_resource(8) and their kin). Nothing here runs anything. */
public final class PacemakerCommands {

    private final ToolPaths tools;

    public PacemakerCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** The whole status, inactive resources and the full fencing history included. */
    public Command status() {
        return Command.of(
                        tools.require("crm_mon"),
                        "-1",
                        "--output-as=xml",
                        // "none" first: XML has everything by default, every operation ever run included
                        "--include=none,dc,options,times,nodes,resources,bans,failures,fencing,attributes,tickets",
                        "--inactive",
                        "--show-detail",
                        "--fence-history=3")
                // not for secrecy: it would fill every step's record
                .withConfidentialOutput();
    }

    /** The whole CIB, status section included. */
    public Command query() {
        return Command.of(tools.require("cibadmin"), "--query").withConfidentialOutput();
    }

    /** An empty CIB of this very Pacemaker's feature set and schema. */
    public Command emptyCib() {
        return Command.of(tools.require("cibadmin"), "--empty");
    }

    /** Checks a CIB given on standard input, against schema and sense. */
    public Command verify(String cib) {
        return Command.of(tools.require("crm_verify"), "--verbose", "--xml-pipe")
                .withInput(cib);
    }

    /** Applies a patch given on standard input; refused as a whole where its source version is not the present one. */
    public Command patch(String patch) {
        // Refusing one, it prints the whole CIB, passwords and all.
        return Command.of(tools.require("cibadmin"), "--patch", "--xml-pipe", "--verbose")
                .withInput(patch)
                .withConfidentialOutput();
    }

    /** The patch between two CIB files; ends with 1 where they differ. */
    public Command diff(String original, String changed) {
        return Command.of(tools.require("crm_diff"), "--original=" + original, "--new=" + changed)
                .withConfidentialOutput();
    }

    /** What the cluster would do with a CIB given on standard input, and what-ifs such as {@code --node-down=NAME}. */
    public Command simulate(String cib, List<String> whatIfs) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("crm_simulate"));
        argv.addAll(List.of("--simulate", "--output-as=xml", "--verbose", "--xml-pipe"));
        argv.addAll(whatIfs);
        return Command.of(argv).withInput(cib).withConfidentialOutput();
    }

    /** The same, and the CIB as it would be afterwards, its status included, is written to that file. */
    public Command simulate(String cib, Path outcome) {
        return simulate(cib, List.of("--save-output=" + outcome));
    }

    /** The scheduler's scores on the living cluster; nothing is simulated beyond the next transition. */
    public Command scores() {
        return Command.of(tools.require("crm_simulate"), "--live-check", "--show-scores", "--output-as=xml")
                .withConfidentialOutput();
    }

    /** What the living cluster would do next. */
    public Command foretell() {
        return Command.of(tools.require("crm_simulate"), "--live-check", "--simulate", "--output-as=xml")
                .withConfidentialOutput();
    }

    /** What a node's controller is at. One that does not answer at once is at something. */
    public Command controllerState(String node) {
        return Command.of(tools.require("crmadmin"), "--status=" + node, "--output-as=xml")
                .within(Duration.ofSeconds(5));
    }

    /** Whether the date of a rule of a CIB given on standard input is now. */
    public Command checkRule(String cib, String rule) {
        return Command.of(tools.require("crm_rule"), "--check", "--rule=" + rule, "--output-as=xml", "--xml-text=-")
                .withInput(cib);
    }

    /** Moves the resource to the node, or away from where it is. */
    public Command move(String resource, @Nullable String node, @Nullable String lifetime) {
        return resource("--move", resource, node, lifetime);
    }

    /** Removes what move and ban left. */
    public Command clear(String resource) {
        return Command.of(tools.require("crm_resource"), "--clear", "--resource=" + resource);
    }

    /** Forgets failures (cleanup), or all history (refresh), of one resource or all, on one node or all. */
    public Command cleanup(@Nullable String resource, @Nullable String node, boolean refresh) {
        return resource(refresh ? "--refresh" : "--cleanup", resource, node, null);
    }

    private Command resource(String verb, @Nullable String resource, @Nullable String node, @Nullable String lifetime) {
        var argv = new ArrayList<String>();
        argv.add(tools.require("crm_resource"));
        argv.add(verb);
        add(argv, "--resource=", resource);
        add(argv, "--node=", node);
        add(argv, "--lifetime=", lifetime);
        return Command.of(argv);
    }

    private static void add(List<String> argv, String option, @Nullable String value) {
        if (value != null) {
            argv.add(option + value);
        }
    }

    /** Waits until there is nothing left to do. */
    public Command awaitSettled(Duration limit) {
        return Command.of(tools.require("crm_resource"), "--wait", "--timeout=" + limit.toSeconds() + "s")
                // the tool keeps its own time; ours is the net below
                .within(limit.plusSeconds(10));
    }

    /** Sets a permanent node attribute such as standby. */
    public Command setNodeAttribute(String node, String name, String value) {
        return Command.of(tools.require("crm_attribute"), "--node=" + node, "--name=" + name, "--update=" + value);
    }

    /** Removes a permanent node attribute. */
    public Command deleteNodeAttribute(String node, String name) {
        return Command.of(tools.require("crm_attribute"), "--node=" + node, "--name=" + name, "--delete");
    }

    /**
     * @param action reboot, off or on
     */
    public Command fence(String node, String action, Duration limit) {
        // stonith_admin has words of its own for off and on
        String verb = switch (action) {
            case "off" -> "--fence=";
            case "on" -> "--unfence=";
            default -> "--reboot=";
        };
        return Command.of(
                        tools.require("stonith_admin"),
                        verb + node,
                        // 2.1.5 takes a bare number here, seconds, and refuses "5s"
                        "--timeout=" + limit.toSeconds(),
                        "--output-as=xml")
                .within(limit.plusSeconds(10));
    }

    /** Confirms that a node is off for certain, by a person's word. */
    public Command confirmOff(String node) {
        return Command.of(tools.require("stonith_admin"), "--confirm=" + node);
    }

    /** Grants, revokes, or puts a ticket on standby and off it, here and now: --force, as no person sits at the terminal. */
    public Command ticket(String ticket, Operation.TicketChange state) {
        String verb = switch (state) {
            case GRANTED -> "--grant";
            case REVOKED -> "--revoke";
            case STANDBY -> "--standby";
            case ACTIVE -> "--activate";
        };
        return Command.of(tools.require("crm_ticket"), "--ticket=" + ticket, verb, "--force");
    }

    /** Sets a node attribute that lasts until the cluster software stops there. */
    public Command setTransientAttribute(String node, String name, String value) {
        return Command.of(tools.require("attrd_updater"), "--node=" + node, "--name=" + name, "--update=" + value);
    }

    /** Removes a transient node attribute. */
    public Command deleteTransientAttribute(String node, String name) {
        return Command.of(tools.require("attrd_updater"), "--node=" + node, "--name=" + name, "--delete");
    }

    public Command fenceHistory() {
        return Command.of(tools.require("stonith_admin"), "--history=*", "--output-as=xml");
    }

    /** Removes a node that left from every daemon's memory and from the CIB. */
    public Command forgetNode(String node) {
        return Command.of(tools.require("crm_node"), "--force", "--remove=" + node);
    }

    public Command version() {
        return Command.of(tools.require("pacemakerd"), "--version");
    }
}
