package io.conga.luci.jobs;

import io.conga.planning.plan.Plan;
import java.util.List;

/** What luci itself has to do when a job comes to its end, such as to manage a cluster that it made. Must bear repetition. */
public interface JobEnds {

    /** All steps are done; called before SUCCEEDED is written. */
    void succeeded(JobRow job, Plan plan, List<StepRow> steps);

    /** It begins, or goes on after a restart. */
    void begins(JobRow job, Plan plan);

    /** It came to an end of any kind, or is stuck. */
    void ended(JobRow job, JobState state);
}
