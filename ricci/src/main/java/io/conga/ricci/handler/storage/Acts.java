package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.EncryptionChange;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.IscsiChange;
import io.conga.protocol.storage.change.MountChange;
import io.conga.protocol.storage.change.RaidChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;

/** Which class does which change. */
public final class Acts {

    private Acts() {}

    /** The change on that machine, as it is now. */
    public static Act of(StorageChange change, Site site) {
        return switch (change) {
            case DiskChange disk -> DiskActs.of(disk, site);
            case RaidChange raid -> RaidActs.of(raid, site);
            case GroupChange group -> GroupActs.of(group, site);
            case VolumeChange volume -> VolumeActs.of(volume, site);
            case FileSystemChange fileSystem -> FileSystemActs.of(fileSystem, site);
            case MountChange mount -> MountActs.of(mount, site);
            case EncryptionChange encryption -> EncryptionActs.of(encryption, site);
            case IscsiChange iscsi -> IscsiActs.of(iscsi, site);
        };
    }
}
