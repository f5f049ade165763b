package io.conga.planning.storage;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.StorageChange;

/** What the other members of the cluster do for a shared volume group. */
final class LockSteps {

    private LockSteps() {}

    static void add(Steps steps, StorageChange change, Known known, KnownStorage acting) {
        if (!(change instanceof GroupChange.CreateGroup create) || !create.shared()) {
            return;
        }
        steps.phase();
        for (KnownStorage other : known.storage()) {
            if (other.member() && other.reachable() && !other.system().equals(acting.system())) {
                steps.add(
                        "lock." + other.node(),
                        Place.only(other.system(), other.node()),
                        StorageSentence.LOCK_START.with("object", create.group(), "node", other.node(), "detail", ""),
                        StoragePlanner.operation(Basis.NONE, new GroupChange.LockGroup(create.group(), true)),
                        StoragePlanner.operation(Basis.NONE, new GroupChange.LockGroup(create.group(), false)));
            }
        }
    }
}
