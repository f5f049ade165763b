package io.conga.system.storage;

import io.conga.system.exec.Command;
import io.conga.system.exec.ToolPaths;
import java.time.Duration;
import java.util.List;

/** Arguments of the tools that tell of storage. One process per tool, however many devices there are. */
public final class StorageCommands {

    private static final String BLOCK_COLUMNS = "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,UUID,LABEL,PTTYPE,PARTTYPE,PARTLABEL,"
            + "PARTUUID,RO,RM,ROTA,LOG-SEC,WWN,SERIAL,VENDOR,MODEL,TRAN,MAJ:MIN";

    static final String VG_FIELDS = "vg_name,vg_uuid,vg_size,vg_free,vg_extent_size,vg_seqno,vg_lock_type,vg_systemid,"
            + "vg_missing_pv_count,vg_exported,vg_partial";
    static final String PV_FIELDS = "pv_name,pv_uuid,pv_size,pv_free,pv_allocatable,pv_missing";
    static final String LV_FIELDS = "lv_name,lv_uuid,lv_path,lv_dm_path,lv_size,lv_layout,lv_role,lv_active,"
            + "lv_device_open,pool_lv,origin,lv_health_status,data_percent,metadata_percent,sync_percent,lv_when_full,move_pv";
    static final String SEGMENT_FIELDS = "lv_name,devices,metadata_devices";

    /** A thousand disks, each of which is read, on a slow machine. */
    static final Duration MANY = Duration.ofMinutes(3);

    private final ToolPaths tools;

    public StorageCommands(ToolPaths tools) {
        this.tools = tools;
    }

    /** lsblk(8): every block device as a tree, a device under each of its parents. */
    Command block() {
        return Command.of(tools.require("lsblk"), "--json", "--bytes", "--output", BLOCK_COLUMNS)
                .within(MANY);
    }

    /** blkid(8): what is on every device, read from the devices: for a machine without udev, where lsblk knows nothing of it. */
    Command contents() {
        return Command.of(tools.require("blkid"), "-c", "/dev/null", "-o", "export")
                .within(MANY);
    }

    /**
     * lvm-fullreport(8): everything of LVM in one process. Without locks, so that a lock that another node holds, or a lock
     * manager that is stuck, never holds up who only looks; shared groups that are not started here are shown too. And without
     * hints (lvm.conf(5), devices/hints): LVM keeps in them where its groups are, and relies on locks to keep them right. A look
     * without locks in the middle of somebody's vgcreate wrote hints without that group, and then no lvcreate found it.
     */
    Command lvm() {
        return Command.of(List.of(
                        tools.require("lvm"),
                        "fullreport",
                        "--all",
                        "--foreign",
                        "--shared",
                        "--nolocking",
                        "--config",
                        "devices/hints=\"none\"",
                        "--reportformat",
                        "json",
                        "--units",
                        "b",
                        "--nosuffix",
                        "--configreport",
                        "vg",
                        "-o",
                        VG_FIELDS,
                        "--configreport",
                        "pv",
                        "-o",
                        PV_FIELDS,
                        "--configreport",
                        "lv",
                        "-o",
                        LV_FIELDS,
                        "--configreport",
                        "seg",
                        "-o",
                        SEGMENT_FIELDS,
                        "--configreport",
                        "pvseg",
                        "-o",
                        "pvseg_start"))
                .within(MANY);
    }

    /** mdadm(8): name, UUID and metadata version of each running array, a line each; the rest is in sysfs. */
    Command arrays() {
        return Command.of(tools.require("mdadm"), "--detail", "--scan");
    }

    /** multipathd(8). */
    Command multipaths() {
        return Command.of(tools.require("multipathd"), "show", "maps", "json");
    }

    /** gfs2_edit(8): reads the device; nobody else is asked. */
    Command journals(String device) {
        return Command.of(tools.require("gfs2_edit"), "-p", "journals", device);
    }

    /** exportfs(8): what is exported now. */
    Command exports() {
        return Command.of(tools.require("exportfs"), "-v");
    }

    /** dlm_tool(8). */
    Command lockSpaces() {
        return Command.of(tools.require("dlm_tool"), "ls");
    }

    /** lvmlockctl(8). */
    Command lvmLocks() {
        return Command.of(tools.require("lvmlockctl"), "--info");
    }

    /** wipefs(8): reads a device's signatures from the device itself; writes nothing. */
    public Command signatures(String device) {
        return Command.of(tools.require("wipefs"), "--json", "--noheadings", "--no-act", device);
    }
}
