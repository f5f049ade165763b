package io.conga.planning.service;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.planning.resource.TargetRolePlanner;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.problem.RequestProblem;
import java.util.List;

/*
 * | Phase   | Where             | Do                           | Undo                           |
 * |---------|-------------------|------------------------------|--------------------------------|
 * | stop    | any online member | EditCib(target-role=Stopped) | EditCib(target-role as it was) |
 * | stopped | any online member | AwaitSettled                 | (changes nothing)              |
 * | start   | any online member | EditCib(target-role as it was) | (changes nothing any more)   |
 * | settle  | any online member | AwaitSettled                 | (changes nothing)              |
 *
 * What crm_resource --restart does, but in steps that each say what shall hold: that tool, ended half-way, leaves the
 * resource stopped, and done twice it restarts twice.
 */
/** Restarts a service with everything in it. */
public final class RestartServicePlanner {

    private RestartServicePlanner() {}

    public static Plan plan(ServiceIntent.RestartService intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        if (!Running.isActive(members.cluster().view(), id)) {
            var problems = new Problems();
            problems.add("service", RequestProblem.CONFLICT, "reason", id + " does not run. Start it instead.");
            problems.refuse();
        }
        return new ResourcePlan(members)
                .hazard(ServiceHazard.RESTARTS.with("service", id))
                .edit(
                        "stop." + id,
                        StepSentence.STOP_RESOURCE.with("resource", id),
                        members.configuration().version(),
                        List.of(TargetRolePlanner.role(found.definition(), "Stopped")),
                        List.of(TargetRolePlanner.before(found.definition())))
                .settle("settle.stopped")
                .edit(
                        "start." + id,
                        StepSentence.START_RESOURCE.with("resource", id),
                        null,
                        List.of(TargetRolePlanner.before(found.definition())),
                        List.of())
                .settle()
                .build(
                        intent,
                        ServiceSentence.RESTART.with("service", id),
                        new Undo(true, false, ServiceSentence.RESTART_UNDO.with()));
    }
}
