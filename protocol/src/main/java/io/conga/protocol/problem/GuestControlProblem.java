package io.conga.protocol.problem;

/** Problems of guests that go under the cluster's control, leave it, or move. */
public enum GuestControlProblem implements ProblemCode {
    FOLDER_MISSING(
            "guest.folder-missing",
            409,
            "{folder} is no folder on {node}.",
            "The file system that holds the guests is not mounted there, or the path is another one.",
            "Mount it on every node on which the guest may run: Storage, shared file system."),
    FOLDER_LOCAL(
            "guest.folder-local",
            409,
            "{folder} on {node} lies on the node's own root file system ({type}).",
            "No other node sees what is written there.",
            "Make the shared file system in Storage and mount it there, then do it again."),
    FOLDER_NOT_SHARED(
            "guest.folder-not-shared",
            409,
            "{folder} on {node} is not the same folder as on the other nodes.",
            "A file that was {verb} on another node did not {change} within {seconds} seconds.",
            "Make the shared file system in Storage, mount it on every node, then do it again."),
    COPY_DIFFERS(
            "guest.copy-differs",
            409,
            "{to} on {node} is there and is no copy of {from}.",
            "{reason}",
            "Move that file away, or choose another folder. Nothing was overwritten."),
    NO_SPACE(
            "guest.no-space",
            409,
            "{folder} on {node} has room for {free} bytes, and {from} has {needed}.",
            "The disk is copied whole before the guest uses the copy.",
            "Make room there, or choose another folder."),
    COPY_ENDED(
            "guest.copy-ended",
            409,
            "Copying {from} on {node} was ended, as somebody asked.",
            "What had been copied was removed; the original is as it was.",
            "Make a new plan if it shall be moved after all."),
    DEFINITION_TAKEN(
            "guest.definition-taken",
            409,
            "{path} on {node} holds the definition of another guest: {found}.",
            "Two guests can't have one file, and the cluster would start the wrong one.",
            "Choose another folder, or move that file away."),
    ANOTHER(
            "guest.another",
            409,
            "{guest} on {node} is another guest: its UUID is {found}, not {expected}.",
            "Somebody made a new guest of that name, or two guests have one name.",
            "Give one of them another name."),
    GONE(
            "guest.gone",
            404,
            "libvirt on {node} knows no guest {guest}.",
            "It was removed, or moved to another node, since the plan was made.",
            "Look at the guests of the cluster, then make a new plan."),
    RUNS(
            "guest.runs",
            409,
            "{guest} runs on {node}.",
            "Its disk can only be copied while nobody writes to it.",
            "Shut it down first."),
    KEEPS_STATE(
            "guest.keeps-state",
            409,
            "{guest} on {node} has a saved state or snapshots.",
            "They would be lost with its definition: {reason}",
            "Start it so that the saved state is used, or remove it (virsh managedsave-remove); delete or merge the snapshots."),
    FOREIGN_AUTHORITY(
            "guest.foreign-authority",
            409,
            "libvirt on {node} trusts an authority that Conga did not make.",
            "{path} was issued by {found}, and {peer} can't be reached by it: {reason}",
            "Give every node certificates of that authority, or move {path} away on all of them so that Conga can issue its own."),
    PEER_REFUSES(
            "guest.peer-refuses",
            504,
            "libvirt on {peer} does not answer {node} over TLS.",
            "{reason}",
            "Look at the log of libvirt on {peer}, and whether TCP port 16514 and 49152 to 49215 are open between the nodes."),
    MIGRATION_FAILED(
            "guest.migration-failed",
            409,
            "{guest} did not go from {node} to {target}. It still runs on {node}.",
            "{reason}",
            "Look at the checks of the Migrate dialog; then do it again."),
    DID_NOT_MOVE(
            "guest.did-not-move",
            504,
            "{resource} does not run on {target} after {seconds} seconds.",
            "It is {state}.",
            "Look at the failures of {resource} on the cluster's page."),
    STILL_CONFIGURED(
            "guest.resource-still-configured",
            409,
            "{resource} is still in the configuration of {cluster}.",
            "Only what the cluster has no configuration of any more can be forgotten while it runs.",
            "Delete the resource first."),
    NOT_HERE(
            "guest.not-here",
            409,
            "{guest} does not run on {node}.",
            "Its hypervisor says: {state}.",
            "Look at the failures of its resource, and start it again."),
    HERE(
            "guest.here",
            409,
            "{guest} runs on {node}, where it should not.",
            "It would write to its disks from two nodes at once.",
            "Force it off on one of the nodes now, and check its file systems before you start it again.");

    private final Text text;

    GuestControlProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
