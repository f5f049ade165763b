package io.conga.system.pacemaker;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cluster would do, by its own scheduler (crm_simulate), on its present state with edits and what-ifs applied. */
public final class Simulation {

    private static final int OCF_NOT_RUNNING = 7;

    private final CommandRunner runner;
    private final PacemakerCommands commands;
    private final CibChanges changes;

    Simulation(CommandRunner runner, PacemakerCommands commands, CibChanges changes) {
        this.runner = runner;
        this.commands = commands;
        this.changes = changes;
    }

    /** Something that happens to a node beside the edits. */
    public sealed interface WhatIf {

        /**
         * Everything leaves the node: standby, or an orderly stop of its cluster software.
         *
         * @param node node name
         */
        record Leaves(String node) implements WhatIf {}

        /**
         * The node fails and is fenced.
         *
         * @param node node name
         */
        record Fails(String node) implements WhatIf {}

        /**
         * The node joins.
         *
         * @param node node name
         */
        record Joins(String node) implements WhatIf {}

        /**
         * A ticket is granted, revoked, or put on standby and off it.
         *
         * @param ticket its name
         */
        record Ticket(String ticket, Operation.TicketChange state) implements WhatIf {}

        /**
         * The recurring monitor of a resource finds it not running.
         *
         * @param resource a primitive
         * @param intervalMilliseconds of that monitor
         * @param node where it runs
         */
        record NotRunning(String resource, long intervalMilliseconds, String node) implements WhatIf {}
    }

    /**
     * @param basedOn the version that the edits were made for; null: any
     * @throws ProblemException cluster.stale, cluster.edit-refused, cluster.not-running
     */
    public Prediction predict(@Nullable CibVersion basedOn, List<CibEdit> edits, List<WhatIf> whatIfs) {
        var all = new ArrayList<>(edits);
        var options = new ArrayList<String>();
        for (WhatIf whatIf : whatIfs) {
            switch (whatIf) {
                // --node-down takes its resources for stopped and shows nothing; standby shows where they go
                case WhatIf.Leaves leaves ->
                    all.add(new CibEdit.SetValues(leaves.node(), "instance_attributes", Map.of("standby", "on")));
                case WhatIf.Fails fails -> options.add("--node-fail=" + fails.node());
                case WhatIf.Ticket ticket ->
                    options.add("--ticket-"
                            + switch (ticket.state()) {
                                case GRANTED -> "grant";
                                case REVOKED -> "revoke";
                                case STANDBY -> "standby";
                                case ACTIVE -> "activate";
                            }
                            + "=" + ticket.ticket());
                case WhatIf.Joins joins -> options.add("--node-up=" + joins.node());
                case WhatIf.NotRunning gone ->
                    options.add("--op-inject=" + gone.resource() + "_monitor_" + gone.intervalMilliseconds() + "@"
                            + gone.node() + "=" + OCF_NOT_RUNNING);
            }
        }
        CibChanges.Edited edited = changes.edited(basedOn, all);
        return prediction(runner.run(commands.simulate(edited.after(), options)), edited.version());
    }

    private Prediction prediction(CommandResult result, CibVersion version) {
        if (result.exitCode() == PacemakerExit.INVALID) {
            throw CibTree.refused(VerifyWords.reasons(result.stderr()));
        }
        return result.parse(runner.node(), text -> SimulateParser.parse(text, runner.node(), result.stderr(), version));
    }

    /**
     * What each of these edits would do in turn, every one on what the one before has led to.
     *
     * @return one prediction for each
     * @throws ProblemException cluster.edit-refused, cluster.not-running
     */
    public List<Prediction> predictInTurn(List<CibEdit> edits) {
        try {
            // Private to root (mode 0700): the file holds the cluster's passwords.
            Path directory = Files.createTempDirectory("conga-simulation-");
            Path outcome = directory.resolve("outcome.xml");
            try {
                return predictInTurn(edits, outcome);
            } finally {
                Files.deleteIfExists(outcome);
                Files.deleteIfExists(directory);
            }
        } catch (IOException refused) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    runner.node(),
                    "reason",
                    "write to the temporary directory (" + refused.getMessage() + ")");
        }
    }

    private List<Prediction> predictInTurn(List<CibEdit> edits, Path outcome) throws IOException {
        var predictions = new ArrayList<Prediction>();
        CibChanges.Edited now = null;
        for (CibEdit edit : edits) {
            now = now == null
                    ? changes.edited(null, List.of(edit))
                    : changes.applied(Files.readString(outcome), List.of(edit));
            predictions.add(prediction(runner.run(commands.simulate(now.after(), outcome)), now.version()));
        }
        return predictions;
    }
}
