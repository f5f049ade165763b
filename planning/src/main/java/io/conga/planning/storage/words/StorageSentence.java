package io.conga.planning.storage.words;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of plans of storage. */
public enum StorageSentence implements SentenceCode {
    WIPE("step.storage-wipe", "Erase what {object} is recognised by, on {node}"),
    RESTORE_SIGNATURES("step.storage-restore-signatures", "Write back what {object} was recognised by, on {node}"),
    PARTITION_TABLE("step.storage-partition-table", "Write a new partition table ({detail}) to {object} on {node}"),
    RESTORE_TABLE("step.storage-restore-table", "Write back the partition table of {object} on {node}"),
    ADD_PARTITION("step.storage-add-partition", "Add a partition ({detail}) to {object} on {node}"),
    DELETE_PARTITION("step.storage-delete-partition", "Delete the partition {object} on {node}"),
    TEST_DISK("step.storage-test-disk", "Let {object} on {node} begin to test itself ({detail})"),
    RESCAN("step.storage-rescan", "Look for new disks on {node}"),
    CREATE_ARRAY("step.storage-create-array", "Create the RAID array {object} ({detail}) on {node}"),
    DELETE_ARRAY("step.storage-delete-array", "Delete the RAID array {object} on {node}"),
    STOP_ARRAY("step.storage-stop-array", "Stop the RAID array {object} on {node}"),
    ASSEMBLE_ARRAY("step.storage-assemble-array", "Assemble the RAID array {object} on {node}"),
    ADD_MEMBER("step.storage-add-array-member", "Add {detail} to the RAID array {object} on {node}"),
    FAIL_MEMBER("step.storage-fail-array-member", "Mark {detail} of the RAID array {object} as failed on {node}"),
    REMOVE_MEMBER("step.storage-remove-array-member", "Remove {detail} from the RAID array {object} on {node}"),
    REPLACE_MEMBER("step.storage-replace-array-member", "Replace {detail} in the RAID array {object} on {node}"),
    ARRAY_ACTION("step.storage-array-action", "RAID array {object} on {node}: {detail}"),
    GROW_ARRAY("step.storage-grow-array", "Reshape the RAID array {object} on {node} for {detail} disks"),
    CREATE_PV("step.storage-create-physical-volume", "Make {object} a physical volume on {node}"),
    REMOVE_PV("step.storage-remove-physical-volume", "Make {object} no physical volume any more on {node}"),
    CREATE_VG("step.storage-create-volume-group", "Create the volume group {object} on {node}"),
    EXTEND_VG("step.storage-extend-volume-group", "Extend the volume group {object} by {detail} on {node}"),
    REDUCE_VG("step.storage-reduce-volume-group", "Take {detail} out of the volume group {object} on {node}"),
    RENAME_VG("step.storage-rename-volume-group", "Rename the volume group {object} to {detail} on {node}"),
    REMOVE_VG("step.storage-delete-volume-group", "Delete the volume group {object} on {node}"),
    REMOVE_MISSING("step.storage-remove-missing", "Forget the missing physical volumes of {object} on {node}"),
    LOCK_START("step.storage-lock-start", "Start the lock space of {object} on {node}"),
    LOCK_STOP("step.storage-lock-stop", "Stop the lock space of {object} on {node}"),
    MOVE_EXTENTS("step.storage-move-extents", "Move what lies on {detail} elsewhere in {object} on {node}"),
    ABORT_MOVE("step.storage-abort-move", "End the move away from {detail} in {object} on {node}"),
    CREATE_LV("step.storage-create-logical-volume", "Create the logical volume {object} ({detail}) on {node}"),
    CREATE_SNAPSHOT("step.storage-create-snapshot", "Take the snapshot {object} of {detail} on {node}"),
    MERGE_SNAPSHOT("step.storage-merge-snapshot", "Merge the snapshot {object} into its origin on {node}"),
    RESIZE_LV("step.storage-resize-logical-volume", "Resize {object} with what is on it to {detail} on {node}"),
    REFRESH_LV("step.storage-refresh-logical-volume", "Let {node} see the new size of {object}"),
    RENAME_LV("step.storage-rename-logical-volume", "Rename the logical volume {object} to {detail} on {node}"),
    ACTIVATE_LV("step.storage-activate-logical-volume", "Activate {object} on {node}"),
    DEACTIVATE_LV("step.storage-deactivate-logical-volume", "Deactivate {object} on {node}"),
    REMOVE_LV("step.storage-delete-logical-volume", "Delete the logical volume {object} on {node}"),
    MAKE_FS("step.storage-make-file-system", "Format {object} with {detail} on {node}"),
    GROW_FS("step.storage-grow-file-system", "Grow the file system on {object} to the size of its device on {node}"),
    CHECK_FS("step.storage-check-file-system", "Check the file system on {object} on {node}"),
    REPAIR_FS("step.storage-repair-file-system", "Check and repair the file system on {object} on {node}"),
    LABEL_FS("step.storage-label-file-system", "Label the file system on {object} as \"{detail}\" on {node}"),
    ADD_JOURNALS("step.storage-add-journals", "Let the GFS2 on {object} have {detail} journals, on {node}"),
    MOUNT("step.storage-mount", "Mount {object} at {detail} on {node}"),
    UNMOUNT("step.storage-unmount", "Unmount {object} on {node}"),
    FSTAB_SET("step.storage-fstab-set", "Mount {object} at boot on {node}"),
    FSTAB_REMOVE("step.storage-fstab-remove", "No longer mount {object} at boot on {node}"),
    SWAP_ON("step.storage-swap-on", "Use {object} as swap on {node}"),
    SWAP_OFF("step.storage-swap-off", "No longer use {object} as swap on {node}"),
    FORMAT_LUKS("step.storage-format-luks", "Encrypt {object} with LUKS on {node}"),
    OPEN_LUKS("step.storage-open-luks", "Open {object} as {detail} on {node}"),
    CLOSE_LUKS("step.storage-close-luks", "Close {object} on {node}"),
    ADD_KEY("step.storage-add-luks-key", "Add a passphrase to {object} on {node}"),
    REMOVE_KEY("step.storage-remove-luks-key", "Remove a passphrase of {object} on {node}"),
    ERASE_LUKS("step.storage-erase-luks", "Destroy the keys of {object} on {node}"),
    DISCOVER("step.storage-discover-targets", "Ask {object} for its iSCSI targets from {node}"),
    LOG_IN("step.storage-log-in-target", "Log in to {object} on {node}"),
    LOG_OUT("step.storage-log-out-target", "Log out of {object} on {node}"),
    MULTIPATH("step.storage-reload-multipath", "Let multipathd on {node} read its configuration and paths again"),
    RESIZE_MULTIPATH("step.storage-resize-multipath", "Let {object} on {node} have the size of its paths"),
    UNDO_SIGNATURES(
            "undo.storage-signatures",
            "The erased bytes are saved on the node before, and can be written back as long as nothing else was written to the device."),
    UNDO_TABLE(
            "undo.storage-table",
            "The partition table is saved on the node before, and can be written back; what was overwritten inside the partitions does not come back."),
    UNDO_OPPOSITE("undo.storage-opposite", "The opposite change brings back what was."),
    UNDO_DATA("undo.storage-data", "What the devices hold is lost: this cannot be undone."),
    UNDO_METADATA(
            "undo.storage-metadata",
            "LVM keeps the metadata of before in /etc/lvm/archive (vgcfgrestore); the data is back only if nothing was written over it."),
    UNDO_READD("undo.storage-readd", "The member can be added again; with a bitmap only what changed since is copied."),
    UNDO_GROWN(
            "undo.storage-grown",
            "It cannot be made smaller again in the same way: that needs a backup and a new file system, or a shrink where the file system can."),
    UNDO_HEADER(
            "undo.storage-header",
            "The LUKS header of before is saved on the node, readable by root only, and opens with the passphrases that it had."),
    UNDO_NOT_SAVED("undo.storage-not-saved", "Nothing was there before that could be saved."),
    UNDO_NOTHING("undo.storage-nothing", "Nothing has to be undone.");

    private final Words words;

    StorageSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
