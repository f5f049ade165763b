package io.conga.planning.quorum;

import io.conga.planning.member.Members;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Operation.Feature;
import java.util.List;
import java.util.Optional;

/** What the plans of this room ask of a cluster's members. */
final class QuorumMembers {

    private QuorumMembers() {}

    /** corosync.conf of a member. */
    static CorosyncFile file(Members members) {
        CorosyncConfiguration known = members.cluster().corosync();
        if (known == null) {
            throw members.noOnlineMember();
        }
        return CorosyncFile.parse(known.text());
    }

    /** SBD as the freshest view shows it. */
    static Optional<QuorumState.Sbd> sbd(Members members) {
        return Optional.ofNullable(members.cluster().view())
                .flatMap(view -> Optional.ofNullable(view.quorum()))
                .flatMap(quorum -> Optional.ofNullable(quorum.sbd()));
    }

    static void install(Steps steps, Place place, Feature feature) {
        steps.add(
                "install." + place.node(),
                place,
                StepSentence.INSTALL_PACKAGES.with("node", place.node()),
                new Operation.InstallPackages(List.of(feature)));
    }

    /** Waits until these are online, with quorum. */
    static void await(Steps steps, String id, Place place, List<String> nodes) {
        steps.phase()
                .add(
                        id,
                        place,
                        StepSentence.AWAIT_QUORUM.with("nodes", String.join(", ", nodes)),
                        new Operation.AwaitMembers(nodes, true, 120));
    }
}
