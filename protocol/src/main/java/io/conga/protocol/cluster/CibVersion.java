package io.conga.protocol.cluster;

/** Version of the CIB: admin_epoch, epoch (configuration changes) and num_updates (status changes). */
public record CibVersion(int adminEpoch, int epoch, int numUpdates) {

    /** Whether both stand for the same configuration, whatever happened to the status since. */
    public boolean sameConfiguration(CibVersion other) {
        return adminEpoch == other.adminEpoch && epoch == other.epoch;
    }

    @Override
    public String toString() {
        return adminEpoch + "." + epoch + "." + numUpdates;
    }
}
