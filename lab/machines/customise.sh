#!/bin/bash
# customise.sh TREE MODULES: the lab's settings in a Debian's file tree. Files that are only to be there lie in root/.
set -euo pipefail
tree=$1 modules=$2
here=$(dirname "$(readlink -f "$0")")
repository=$(dirname "$(dirname "$here")")

mask() { local unit; for unit; do ln -sf /dev/null "$tree/etc/systemd/system/$unit"; done; }
enable() { chroot "$tree" systemctl -q enable "$@" 2>/dev/null; }
disable() { local unit; for unit; do chroot "$tree" systemctl -q disable "$unit" 2>/dev/null || true; done; }

cp -a --no-preserve=ownership "$here/root/." "$tree/"
chmod 755 "$tree"/usr/local/sbin/lab-*
version=$(basename "$modules")
mkdir -p "$tree/lib/modules"
cp -a "$modules" "$tree/lib/modules/"
depmod -b "$tree" "$version"
echo '/dev/ubda / ext4 noatime 0 0' >"$tree/etc/fstab"

# Who it is comes with each boot (lab-identity). Names come from the hosts file alone: there is no DNS.
echo localhost >"$tree/etc/hostname"
: >"$tree/etc/machine-id"
: >"$tree/etc/resolv.conf"
sed -i 's/^hosts:.*/hosts: files/' "$tree/etc/nsswitch.conf"
rm -f "$tree"/etc/apt/sources.list.d/*
echo 'deb [trusted=yes] file:/run/shared/apt ./' >"$tree/etc/apt/sources.list"
rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*

# The way in: root's password for ricci and the console, and keys for the lab's `exec` and between the machines.
echo 'root:conga-lab' | chroot "$tree" chpasswd
install -d -m 700 "$tree/root/.ssh"
ssh-keygen -q -t ed25519 -N '' -C lab -f "$tree/root/.ssh/id_ed25519"
cp "$tree/root/.ssh/id_ed25519.pub" "$tree/root/.ssh/authorized_keys"
printf 'Host *\n StrictHostKeyChecking no\n UserKnownHostsFile /dev/null\n LogLevel ERROR\n' >"$tree/root/.ssh/config"

# ricci as its package installs it; its files are this machine's build, mounted at each boot.
install -D -m 644 "$repository/ricci/src/main/dist/share/ricci.service" "$tree/lib/systemd/system/ricci.service"
install -m 644 "$repository/ricci/src/main/dist/share/pam.d/ricci" "$tree/etc/pam.d/ricci"
install -m 755 "$repository/lab/agents/fence_lab" "$tree/usr/sbin/fence_lab"

# What a machine of the lab does not need costs it seconds at every boot.
mask apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer fstrim.timer e2scrub_all.timer e2scrub_reap.service \
  logrotate.timer man-db.timer mdcheck_start.timer mdcheck_continue.timer mdmonitor-oneshot.timer libvirt-guests.service \
  libvirtd-admin.socket virtlockd-admin.socket virtlogd-admin.socket systemd-update-utmp.service systemd-random-seed.service \
  systemd-pstore.service systemd-journal-catalog-update.service systemd-binfmt.service proc-sys-fs-binfmt_misc.automount \
  dev-hugepages.mount dev-mqueue.mount sys-kernel-tracing.mount sys-kernel-debug.mount sys-fs-fuse-connections.mount \
  systemd-hwdb-update.service systemd-udev-settle.service systemd-sysusers.service \
  systemd-initctl.socket modprobe@drm.service modprobe@fuse.service modprobe@efi_pstore.service modprobe@loop.service \
  modprobe@dm_mod.service getty@tty1.service serial-getty@ttyS0.service logd.service machines.target \
  systemd-timesyncd.service
# Each `systemctl daemon-reload` runs every generator (3 s), and VirtualDomain reloads twice at a guest's start. What
# fstab and crypttab say stays real.
mkdir -p "$tree/etc/systemd/system-generators"
for generator in "$tree"/usr/lib/systemd/system-generators/*; do
  case ${generator##*/} in
    systemd-fstab-generator | systemd-cryptsetup-generator) ;;
    *) ln -sf /dev/null "$tree/etc/systemd/system-generators/${generator##*/}" ;;
  esac
done
echo 'DefaultTimeoutStartSec=300s' >>"$tree/etc/systemd/system.conf"

# A fresh machine: the cluster is installed and off. Debian's corosync.conf stays: it *looks* like a member.
disable corosync pacemaker corosync-qdevice sbd dlm lvmlockd lvmlocks libvirtd virtlogd multipathd multipath-tools iscsid \
  open-iscsi smartmontools smartd nfs-client.target nfs-server nfs-blkmap nvmf-autoconnect nvmefc-boot-connections
enable lab-identity lab-san ricci libvirtd.socket ssh

# libvirt: no SMBIOS, so the host's UUID is the machine's id; no keepalive, for a busy machine may not answer for long.
printf 'host_uuid_source = "machine-id"\nkeepalive_interval = -1\n' >>"$tree/etc/libvirt/libvirtd.conf"
printf '%s\n' 'security_driver = "none"' 'user = "root"' 'group = "root"' 'remember_owner = 0' 'stdio_handler = "file"' \
  'namespaces = []' 'cgroup_controllers = []' 'keepalive_interval = -1' >"$tree/etc/libvirt/qemu.conf"
# libvirtd asks every qemu that it finds for its capabilities, seconds each.
rm -f "$tree"/usr/libexec/qemu-system-i386 "$tree"/usr/bin/qemu-system-{i386,x86_64-microvm}
