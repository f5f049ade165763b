package io.conga.ricci.handler;

import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.operation.DrillOperation;
import io.conga.protocol.operation.Operation;
import io.conga.system.pacemaker.Simulation.WhatIf;
import java.util.List;

/** Which class does which operation of a drill, and what its scheduler is to be asked. */
final class DrillHandlers {

    private DrillHandlers() {}

    static Handler of(Operation.OfDrill operation, Node node) {
        return switch (operation) {
            case DrillOperation.CrashNode _ -> new CrashNodeHandler(node);
            case DrillOperation.HealNode _ -> new HealNodeHandler(node);
            case DrillOperation.CutLinks it -> new CutLinksHandler(it, new LinkCut(node));
            case DrillOperation.HealLinks _ -> new HealLinksHandler(new LinkCut(node));
            case DrillOperation.CrashService it -> new CrashServiceHandler(it, node);
            case DrillOperation.CrashGuest it -> new CrashGuestHandler(it, node);
            case DrillOperation.FailPath it -> new FailPathHandler(it, new DiskPath(it.disk(), node));
            case DrillOperation.HealPath it -> new HealPathHandler(new DiskPath(it.disk(), node));
            case DrillOperation.AwaitRecovery it -> new AwaitRecoveryHandler(it, node);
        };
    }

    /** What happens to the cluster, in the scheduler's words; nothing where the cluster is not to notice. */
    static List<WhatIf> whatIfs(Operation.OfDrill operation, Node node) {
        return switch (operation) {
            case DrillOperation.CrashNode _ -> List.of(new WhatIf.Fails(node.name()));
            case DrillOperation.CutLinks cut ->
                new LinkCut(node).cutsAll(cut) ? List.of(new WhatIf.Fails(node.name())) : List.of();
            case DrillOperation.CrashService crash -> notRunning(crash.resource(), node);
            case DrillOperation.CrashGuest crash -> notRunning(crash.resource(), node);
            case DrillOperation.HealNode _,
                    DrillOperation.HealLinks _,
                    DrillOperation.FailPath _,
                    DrillOperation.HealPath _,
                    DrillOperation.AwaitRecovery _ -> List.of();
        };
    }

    private static List<WhatIf> notRunning(String resource, Node node) {
        ClusterConfiguration configuration = node.looking().pacemaker().configuration();
        return LocalResource.definition(configuration.resources(), resource)
                .flatMap(LocalResource::monitorMilliseconds)
                .<WhatIf>map(interval -> new WhatIf.NotRunning(resource, interval, node.name()))
                .map(List::of)
                .orElse(List.of());
    }
}
