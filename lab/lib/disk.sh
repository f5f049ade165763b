# shellcheck shell=bash
# A node's disk: the upper layers of overlays over this machine's /etc, /var and /usr. What is written here is the
# machine as it came from the factory; what must be *removed* is removed inside, at the first boot (provision, boot.sh).

disk_make() { # disk_make NODE
  local disk=$LAB_DIR/nodes/$1 layer agent
  [ ! -f "$disk/made" ] || return 0
  for layer in etc var usr; do mkdir -p "$disk/$layer/up" "$disk/$layer/work"; done
  mkdir -p "$disk/board" "$disk/etc/up/pam.d" "$disk/etc/up/corosync" "$disk/etc/up/apt" "$disk/usr/up/bin" "$disk/usr/up/sbin" \
    "$disk/usr/up/lib/systemd/system"
  echo "$1" >"$disk/etc/up/hostname"
  tr -d - </proc/sys/kernel/random/uuid >"$disk/etc/up/machine-id"
  hosts_file >"$disk/etc/up/hosts"
  # Names come from that file alone: no DNS is reachable in here, and each lookup would hang.
  sed 's/^hosts:.*/hosts: files/' /etc/nsswitch.conf >"$disk/etc/up/nsswitch.conf"
  : >"$disk/etc/up/resolv.conf"
  printf '@include common-auth\n@include common-account\n' >"$disk/etc/up/pam.d/ricci"
  echo 'deb [trusted=yes] file:/run/shared/apt ./' >"$disk/etc/up/apt/sources.list"
  # apt would look for six other forms of the index first and complain about each.
  mkdir -p "$disk/etc/up/apt/apt.conf.d"
  echo 'Acquire::CompressionTypes::Order:: "gz";' >"$disk/etc/up/apt/apt.conf.d/99lab"
  debian_corosync_conf "$disk/etc/up/corosync"
  libvirt_settings "$disk/etc/up/libvirt"
  ! with_guests || ln -s /run/shared/guest "$disk/usr/up/lib/lab-guest"
  for agent in systemctl systemd-run; do install -m 755 "$LAB_HOME/agents/$agent" "$disk/usr/up/bin/$agent"; done
  for agent in "$LAB_HOME"/agents/fence_*; do install -m 755 "$agent" "$disk/usr/up/sbin/"; done
  printf '[Unit]\nDescription=Conga agent\n[Service]\nRestart=always\nExecStart=%s\n[Install]\nWantedBy=multi-user.target\n' \
    "$CONGA_RICCI" >"$disk/usr/up/lib/systemd/system/ricci.service"
  : >"$disk/made"
}

# Debian's package brings a corosync.conf for a one-node cluster on 127.0.0.1: a fresh node *looks* like a member.
# The trap is part of the lab, so a machine whose own file was changed gets the package's text again.
debian_corosync_conf() {
  local packaged
  packaged=$(dpkg-query -W -f '${Conffiles}' corosync 2>/dev/null | awk '$1 == "/etc/corosync/corosync.conf" {print $2}')
  [ "$packaged" != "$(md5sum </etc/corosync/corosync.conf | cut -d' ' -f1)" ] || return 0
  install -m 644 "$LAB_HOME/templates/corosync.conf.debian" "$1/corosync.conf"
}

# libvirt without cgroups and virtlogd; and a host UUID of its own, or it refuses to migrate "to itself".
libvirt_settings() {
  mkdir -p "$1"
  printf '%s\n' 'auth_tcp = "none"' \
    "host_uuid = \"$(cat /proc/sys/kernel/random/uuid)\"" >"$1/libvirtd.conf"
  printf '%s\n' 'user = "root"' 'group = "root"' 'security_driver = "none"' 'cgroup_controllers = []' 'namespaces = []' \
    'stdio_handler = "file"' 'dynamic_ownership = 0' 'remember_owner = 0' >"$1/qemu.conf"
}
