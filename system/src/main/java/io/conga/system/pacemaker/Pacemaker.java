package io.conga.system.pacemaker;

import io.conga.protocol.cluster.AllocationScores;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read side of Pacemaker on this member. */
public final class Pacemaker {

    private final CommandRunner runner;
    private final PacemakerCommands commands;
    private final Clock clock;

    public Pacemaker(CommandRunner runner, PacemakerCommands commands, Clock clock) {
        this.runner = runner;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The cluster as this member sees it, in one process; a view that says why where Pacemaker does not answer.
     *
     * @param clusterName as corosync.conf names it
     * @param votes as Corosync counts them; null where it does not run
     */
    public ClusterView view(String clusterName, @Nullable Votes votes) {
        CommandResult result = runner.run(commands.status());
        if (PacemakerExit.nothingToShow(result)) {
            return ClusterView.notRunning(runner.node(), clock.instant(), clusterName, PacemakerExit.reason(result));
        }
        return result.parse(
                runner.node(), text -> CrmMonParser.parse(text, runner.node(), clock.instant(), clusterName, votes));
    }

    /**
     * Whether it runs with nothing under it until SBD has spoken to it, at its start or at its end: so long it listens to no
     * signal but SIGKILL. SBD's watcher never does where it was stopped before it had seen a CIB.
     */
    public boolean waitsForSbd() {
        return PacemakerExit.waitsForSbd(runner.run(commands.status()));
    }

    /**
     * The configuration, secrets included.
     *
     * @throws ProblemException cluster.not-running where Pacemaker does not answer
     */
    public ClusterConfiguration configuration() {
        return cib().parse(runner.node(), CibParser::parse);
    }

    /**
     * How much each resource would like each node.
     *
     * @throws ProblemException cluster.not-running where Pacemaker does not answer
     */
    public AllocationScores scores() {
        // Asked first: crm_simulate itself says less plainly that no cluster runs here.
        CibVersion version = configuration().version();
        return runner.run(commands.scores())
                .orThrow(runner.node())
                .parse(runner.node(), text -> ScoresParser.parse(text, runner.node(), version));
    }

    /**
     * Pacemaker's own history of operations, of all nodes.
     *
     * @throws ProblemException cluster.not-running where Pacemaker does not answer
     */
    public List<OperationRecord> operations() {
        return cib().parse(runner.node(), OperationRecord::parse);
    }

    /** Changing the configuration. */
    public CibChanges changes() {
        return new CibChanges(runner, commands, this);
    }

    /** Asking the scheduler what would happen. */
    public Simulation simulation() {
        return new Simulation(runner, commands, changes());
    }

    /** Asking whether a rule's date is now. */
    public RuleChecks rules() {
        return new RuleChecks(runner, commands);
    }

    /** Moving, clearing, cleaning up, fencing, waiting. */
    public PacemakerControl control() {
        return new PacemakerControl(runner, commands);
    }

    public ClusterRest rest() {
        return new ClusterRest(runner, commands);
    }

    /** The CIB as cibadmin prints it. */
    CommandResult cib() {
        CommandResult result = runner.run(commands.query());
        if (PacemakerExit.notConnected(result)) {
            throw new ProblemException(
                    ClusterProblem.NOT_RUNNING, "node", runner.node(), "reason", PacemakerExit.reason(result));
        }
        return result.orThrow(runner.node());
    }
}
