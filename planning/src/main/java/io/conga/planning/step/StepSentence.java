package io.conga.planning.step;

import io.conga.planning.plan.SentenceCode;

/** Titles of steps, as a job's page says them. */
public enum StepSentence implements SentenceCode {
    CHECK_JOINABLE("step.check-joinable", "Check that {node} can join a cluster"),
    INSTALL_PACKAGES("step.install-packages", "Install missing packages on {node}"),
    WRITE_COROSYNC("step.write-corosync", "Write corosync.conf and the cluster's key on {node}"),
    UPDATE_COROSYNC("step.update-corosync", "Write the new corosync.conf on {node}"),
    CHECK_COROSYNC("step.check-corosync", "Ask Corosync on {node} whether it takes the new corosync.conf"),
    KEEP_COROSYNC("step.keep-corosync", "Check that corosync.conf on {node} is as it was"),
    RELOAD_COROSYNC("step.reload-corosync", "Make Corosync read its new configuration on every node"),
    SEED_CIB("step.seed-cib", "Prepare an empty cluster configuration on {node}"),
    DESTROY_FILES("step.destroy-files", "Remove the cluster's configuration from {node}"),
    START_CLUSTER("step.start-cluster", "Start Corosync and Pacemaker on {node}"),
    STOP_CLUSTER("step.stop-cluster", "Stop Pacemaker and Corosync on {node}"),
    ENABLE_CLUSTER("step.enable-cluster", "Let Corosync and Pacemaker start at boot on {node}"),
    AWAIT_QUORUM("step.await-quorum", "Wait until these are online and have quorum: {nodes}"),
    AWAIT_MEMBERS("step.await-members", "Wait until these are online: {nodes}"),
    AWAIT_SETTLED("step.await-settled", "Wait until the cluster has nothing left to do"),
    SET_FENCING("step.set-fencing", "Configure fencing"),
    ADD_FENCE_DEVICE("step.add-fence-device", "Add the fence device {device}"),
    SET_PROPERTIES("step.set-properties", "Set the cluster's properties"),
    SET_DEFAULTS("step.set-defaults", "Set the defaults of resources and operations"),
    PROVE_FENCING("step.prove-fencing", "Ask the fence device {device} from {node} for the power state of {target}"),
    FENCE_NODE("step.fence-node", "Fence {target} ({action}) from {node}"),
    REBOOT_NODE("step.reboot-node", "Reboot {node}"),
    STANDBY_ON("step.standby-on", "Put {target} on standby"),
    STANDBY_OFF("step.standby-off", "Take {target} off standby"),
    MAINTENANCE_ON("step.maintenance-on", "Put {target} into maintenance"),
    MAINTENANCE_OFF("step.maintenance-off", "Take {target} out of maintenance"),
    FORGET_NODE("step.forget-node", "Make the cluster forget {target}"),
    ADD_RESOURCE("step.add-resource", "Add the resource {resource}"),
    EDIT_RESOURCE("step.edit-resource", "Change the resource {resource}"),
    START_RESOURCE("step.start-resource", "Let {resource} run"),
    STOP_RESOURCE("step.stop-resource", "Stop {resource}"),
    DELETE_RESOURCE("step.delete-resource", "Delete {resource} and what refers to it"),
    MOVE_RESOURCE("step.move-resource", "Move {resource} to {target}"),
    MOVE_AWAY("step.move-away", "Move {resource} away from where it runs"),
    CLEAR_RESOURCE("step.clear-resource", "Clear what earlier moves of {resource} left"),
    CLEANUP_RESOURCE("step.cleanup-resource", "Forget the failures of {resource} and look at it again");

    private final Words words;

    StepSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
