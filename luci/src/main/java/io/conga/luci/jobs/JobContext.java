package io.conga.luci.jobs;

import io.conga.luci.systems.SystemStore;
import io.conga.luci.trust.MigrationAuthorities;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepReply;
import java.time.Clock;

/** What a run needs of luci. */
interface JobContext {

    JobStore store();

    SystemStore systems();

    StepSender sender();

    JobEnds ends();

    MigrationAuthorities authorities();

    Clock clock();

    /** Whether that system answers now. */
    boolean connected(String system);

    /** Something about the job changed: tell the browsers. */
    void changed(String job);

    /** What a step ran goes to the audit. */
    void audit(JobRow job, PlanStep step, Operation operation, StepReply reply);

    /** This luci does not hold the job any more. */
    void abandoned(String job);
}
