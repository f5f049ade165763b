package io.conga.protocol.storage.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What shall hold of a machine's storage. Devices are named by the path that still leads there after a boot
 * ({@link io.conga.protocol.storage.BlockDevice#stable}), arrays by their UUID, volumes by their names. A UUID of something that
 * comes into being is given by the plan, so that a node that was interrupted tells its own work from somebody else's.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DiskChange.WipeDevice.class, name = "wipeDevice"),
    @JsonSubTypes.Type(value = DiskChange.RestoreSignatures.class, name = "restoreSignatures"),
    @JsonSubTypes.Type(value = DiskChange.WritePartitionTable.class, name = "writePartitionTable"),
    @JsonSubTypes.Type(value = DiskChange.RestorePartitionTable.class, name = "restorePartitionTable"),
    @JsonSubTypes.Type(value = DiskChange.AddPartition.class, name = "addPartition"),
    @JsonSubTypes.Type(value = DiskChange.DeletePartition.class, name = "deletePartition"),
    @JsonSubTypes.Type(value = DiskChange.RescanDisks.class, name = "rescanDisks"),
    @JsonSubTypes.Type(value = DiskChange.TestDisk.class, name = "testDisk"),
    @JsonSubTypes.Type(value = RaidChange.CreateArray.class, name = "createArray"),
    @JsonSubTypes.Type(value = RaidChange.DeleteArray.class, name = "deleteArray"),
    @JsonSubTypes.Type(value = RaidChange.StopArray.class, name = "stopArray"),
    @JsonSubTypes.Type(value = RaidChange.AssembleArray.class, name = "assembleArray"),
    @JsonSubTypes.Type(value = RaidChange.AddMember.class, name = "addArrayMember"),
    @JsonSubTypes.Type(value = RaidChange.FailMember.class, name = "failArrayMember"),
    @JsonSubTypes.Type(value = RaidChange.RemoveMember.class, name = "removeArrayMember"),
    @JsonSubTypes.Type(value = RaidChange.ReplaceMember.class, name = "replaceArrayMember"),
    @JsonSubTypes.Type(value = RaidChange.SetArrayAction.class, name = "setArrayAction"),
    @JsonSubTypes.Type(value = RaidChange.GrowArray.class, name = "growArray"),
    @JsonSubTypes.Type(value = GroupChange.CreatePhysicalVolume.class, name = "createPhysicalVolume"),
    @JsonSubTypes.Type(value = GroupChange.RemovePhysicalVolume.class, name = "removePhysicalVolume"),
    @JsonSubTypes.Type(value = GroupChange.CreateGroup.class, name = "createVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.ExtendGroup.class, name = "extendVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.ReduceGroup.class, name = "reduceVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.RenameGroup.class, name = "renameVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.RemoveGroup.class, name = "removeVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.RemoveMissing.class, name = "removeMissing"),
    @JsonSubTypes.Type(value = GroupChange.LockGroup.class, name = "lockVolumeGroup"),
    @JsonSubTypes.Type(value = GroupChange.MoveExtents.class, name = "moveExtents"),
    @JsonSubTypes.Type(value = GroupChange.AbortMove.class, name = "abortMove"),
    @JsonSubTypes.Type(value = VolumeChange.CreateVolume.class, name = "createLogicalVolume"),
    @JsonSubTypes.Type(value = VolumeChange.CreateSnapshot.class, name = "createSnapshot"),
    @JsonSubTypes.Type(value = VolumeChange.MergeSnapshot.class, name = "mergeSnapshot"),
    @JsonSubTypes.Type(value = VolumeChange.ResizeVolume.class, name = "resizeLogicalVolume"),
    @JsonSubTypes.Type(value = VolumeChange.RenameVolume.class, name = "renameLogicalVolume"),
    @JsonSubTypes.Type(value = VolumeChange.ActivateVolume.class, name = "activateLogicalVolume"),
    @JsonSubTypes.Type(value = VolumeChange.RefreshVolume.class, name = "refreshLogicalVolume"),
    @JsonSubTypes.Type(value = VolumeChange.RemoveVolume.class, name = "removeLogicalVolume"),
    @JsonSubTypes.Type(value = FileSystemChange.MakeFileSystem.class, name = "makeFileSystem"),
    @JsonSubTypes.Type(value = FileSystemChange.GrowFileSystem.class, name = "growFileSystem"),
    @JsonSubTypes.Type(value = FileSystemChange.CheckFileSystem.class, name = "checkFileSystem"),
    @JsonSubTypes.Type(value = FileSystemChange.LabelFileSystem.class, name = "labelFileSystem"),
    @JsonSubTypes.Type(value = FileSystemChange.AddJournals.class, name = "addJournals"),
    @JsonSubTypes.Type(value = MountChange.MountFileSystem.class, name = "mountFileSystem"),
    @JsonSubTypes.Type(value = MountChange.Unmount.class, name = "unmount"),
    @JsonSubTypes.Type(value = MountChange.SetFstab.class, name = "setFstab"),
    @JsonSubTypes.Type(value = MountChange.UseSwap.class, name = "useSwap"),
    @JsonSubTypes.Type(value = EncryptionChange.FormatLuks.class, name = "formatLuks"),
    @JsonSubTypes.Type(value = EncryptionChange.OpenLuks.class, name = "openLuks"),
    @JsonSubTypes.Type(value = EncryptionChange.CloseLuks.class, name = "closeLuks"),
    @JsonSubTypes.Type(value = EncryptionChange.AddLuksKey.class, name = "addLuksKey"),
    @JsonSubTypes.Type(value = EncryptionChange.RemoveLuksKey.class, name = "removeLuksKey"),
    @JsonSubTypes.Type(value = EncryptionChange.EraseLuks.class, name = "eraseLuks"),
    @JsonSubTypes.Type(value = IscsiChange.DiscoverTargets.class, name = "discoverTargets"),
    @JsonSubTypes.Type(value = IscsiChange.LogIn.class, name = "logInTarget"),
    @JsonSubTypes.Type(value = IscsiChange.LogOut.class, name = "logOutTarget"),
    @JsonSubTypes.Type(value = IscsiChange.ReloadMultipath.class, name = "reloadMultipath"),
    @JsonSubTypes.Type(value = IscsiChange.ResizeMultipath.class, name = "resizeMultipath")
})
public sealed interface StorageChange
        permits DiskChange,
                RaidChange,
                GroupChange,
                VolumeChange,
                FileSystemChange,
                MountChange,
                EncryptionChange,
                IscsiChange {

    /**
     * What it is based on, as {@link StorageObject} names: these are compared before it is carried out.
     */
    List<String> objects();
}
