#!/bin/bash
# Records what the real storage tools print, for the parsers' tests: record-storage.sh RUN OUTPUT, where "RUN 'SHELL TEXT'" runs
# a text on a machine with two free disks of 512 MB (DISK1, DISK2) and a free iSCSI target with two LUNs of 2 GB behind two
# portals (TARGET, PORTALS). Everything on them is lost. Recordings are never edited by hand.
set -uo pipefail
run=$1 out=$2
: "${DISK1:=/dev/ubdb}" "${DISK2:=/dev/ubdc}" "${TARGET:=iqn.2026-01.lab:san}" "${PORTALS:=10.77.1.1 10.77.0.1}"
mkdir -p "$out"
on() { "$run" "$1"; }
FIELDS="--configreport vg -o vg_name,vg_uuid,vg_size,vg_free,vg_extent_size,vg_seqno,vg_lock_type,vg_systemid,vg_missing_pv_count,vg_exported,vg_partial --configreport pv -o pv_name,pv_uuid,pv_size,pv_free,pv_allocatable,pv_missing --configreport lv -o lv_name,lv_uuid,lv_path,lv_dm_path,lv_size,lv_layout,lv_role,lv_active,lv_device_open,pool_lv,origin,lv_health_status,data_percent,metadata_percent,sync_percent,lv_when_full,move_pv --configreport seg -o lv_name,devices,metadata_devices --configreport pvseg -o pvseg_start"
COLUMNS="NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,UUID,LABEL,PTTYPE,PARTTYPE,PARTLABEL,PARTUUID,RO,RM,ROTA,LOG-SEC,WWN,SERIAL,VENDOR,MODEL,TRAN,MAJ:MIN"
lvm_() { on "lvm fullreport --all --foreign --shared --nolocking --config devices/hints='\"none\"' --reportformat json --units b --nosuffix $FIELDS" >"$out/lvm-$1.json" 2>"$out/lvm-$1.err"; echo "lvm $1 rc $?"; }
snap() {
  on "lsblk --json --bytes --output $COLUMNS" >"$out/lsblk-$1.json"
  lvm_ "$1"
  on "mdadm --detail --scan" >"$out/mdadm-$1.txt"
  on "cat /proc/1/mountinfo" >"$out/mountinfo-$1.txt"
  on "cat /proc/swaps" >"$out/swaps-$1.txt"
  on "multipathd show maps json" >"$out/multipathd-$1.json"
}
tree() { # tree NAME: what there is of arrays and iSCSI in sysfs, a line "path:text" or "path -> target" each
  on 'for f in $(find /sys/block/md*/md -maxdepth 2 -type f) $(find /sys/class/iscsi_session/*/ /sys/class/iscsi_connection/*/ -maxdepth 1 -type f) $(find /etc/iscsi/nodes -type f); do
    case $f in */password*|*/username*) continue ;; */etc/iscsi/*) echo "$f:$(grep startup $f | head -1)" ;; *) echo "$f:$(head -1 $f 2>/dev/null)" ;; esac; done
    for l in /sys/block/md*/md/dev-*/block; do echo "$l -> $(readlink $l)"; done
    for d in /sys/class/iscsi_session/*/device/target*/*/block/*; do echo "$d/"; done' >"$out/sysfs-$1.txt" 2>/dev/null
}
on "sed -i 's/use_lvmlockd = 1/use_lvmlockd = 0/' /etc/lvm/lvm.conf; systemctl unmask multipathd.service multipathd.socket; printf 'defaults {\nfind_multipaths no\nuser_friendly_names yes\n}\n' >/etc/multipath.conf; systemctl start multipathd; modprobe -a dm_multipath dm_mod md_mod raid1 dm_thin_pool dm_snapshot dm_crypt xfs gfs2 dm_raid 2>/dev/null; true"
on "printf 'label: gpt\nsize=150M,name=data\nsize=64M,type=0657FD6D-A4AB-43C4-84E5-0933C84B4F4F,name=swap\nsize=64M,name=secret\nsize=100M,name=spare\n' | sfdisk -q $DISK1; printf 'label: dos\nsize=100M,type=fd\nsize=100M,type=fd\nsize=100M,type=fd\nsize=100M,type=83\n' | sfdisk -q $DISK2; udevadm settle"
on "mkfs.ext4 -q -L data ${DISK1}1; mkswap -L swap ${DISK1}2; printf secret | cryptsetup luksFormat -q --pbkdf pbkdf2 --pbkdf-force-iterations 1000 ${DISK1}3 -; printf secret | cryptsetup open ${DISK1}3 secret -; mkfs.ext4 -q -L sec ${DISK2}4; mkdir -p '/srv/with blank' /mnt; mount ${DISK2}4 '/srv/with blank'; mount ${DISK1}1 /mnt; swapon ${DISK1}2"
on "mdadm --create /dev/md/mirror --run --level=1 --raid-devices=2 --metadata=1.2 ${DISK2}1 ${DISK2}2 2>&1; udevadm settle; mdadm --add /dev/md/mirror ${DISK2}3"
on "for p in $PORTALS; do iscsiadm -m node -T $TARGET -p \$p -o new; iscsiadm -m node -T $TARGET -p \$p --login; done; udevadm settle; multipath; udevadm settle; multipath -ll"
on "set -x; big=\"\$(lsblk -rno NAME,SIZE,TYPE | sort -u | sed -n 's|^\\([^ ]*\\) 2G mpath\$|/dev/mapper/\\1|p')\"; echo \$big; vgcreate -y -q data \$big; lvcreate -q -y -L 64M -n plain data; lvcreate -q -y -i 2 -L 64M -n striped data; lvcreate -q -y --type raid1 -m 1 -L 320M -n mirrored data; lvcreate -q -y --type thin-pool -L 128M -n pool data; lvcreate -q -y -V 256M -T data/pool -n thin; lvcreate -q -y -s -L 32M -n before data/plain; lvcreate -q -y -an -L 32M -n asleep data; mkfs.ext4 -q -L thin /dev/data/thin; mkfs.xfs -q -f /dev/data/mirrored; mkfs.gfs2 -q -O -p lock_dlm -t lab:shared -j 1 -J 8 /dev/data/striped; udevadm settle"
snap whole
tree whole
on "blkid -c /dev/null -o export" >"$out/blkid.txt"
for d in ${DISK1} ${DISK1}1 ${DISK1}2 ${DISK1}3 ${DISK1}4 ${DISK2} ${DISK2}1 ${DISK2}4 /dev/data/striped /dev/data/asleep; do on "wipefs --json --noheadings --no-act $d" >"$out/wipefs-$(basename $d).json" 2>/dev/null; done
on "ls -lR /dev/disk /dev/mapper /dev/md /dev/data" >"$out/links.txt" 2>&1
on "cryptsetup luksDump --dump-json-metadata ${DISK1}3" >"$out/luks.json"; on "cryptsetup luksDump ${DISK1}3" >"$out/luks.txt"
on "sfdisk --json ${DISK1}" >"$out/sfdisk-gpt.json"; on "sfdisk --json ${DISK2}" >"$out/sfdisk-dos.json"; on "sfdisk --list-free --bytes ${DISK1}" >"$out/sfdisk-free.txt"
on "smartctl --json=c -a /dev/sda" >"$out/smartctl-none.json"
on "iscsiadm -m session -P 3" >"$out/iscsiadm-session.txt"
# what goes wrong: a disk of the array, a path, a disk of the group
on "mdadm -q /dev/md/mirror --fail ${DISK2}1"
on "s=\$(ls /sys/class/iscsi_session | tail -1); d=\$(ls -d /sys/class/iscsi_session/\$s/device/target*/*/block/* | head -3); for x in \$d; do echo offline > \$x/../../state; done; sleep 12; multipathd show paths"
snap failing
tree failing
on "for x in /sys/class/iscsi_session/*/device/target*/*/; do echo running > \$x/state; done; lvchange -an data; m=\$(multipath -l -v1 | tail -1); multipath -f \$m; systemctl stop multipathd.socket multipathd; for d in \$(ls /dev/disk/by-id/*lunB* | head -1) ; do echo \$d; done; for b in /sys/class/iscsi_session/*/device/target*/*:3/; do echo 1 > \$b/delete; done; udevadm settle; pvs"
lvm_ missing
