# shellcheck shell=bash
# Pid 1 of a node: mounts, first-boot provisioning, enabled units, and ricci for ever.

boot() { # boot NODE
  cd /
  umask 022
  boot_mounts "$1"
  hostname "$1"
  until [ -f /run/lab/plugged ]; do sleep 0.01; done
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
  [ -f /etc/lab-provisioned ] || provision
  boot_units
  # reboot(2) and this are the same to the chassis: 129 is "again", 130 is "stay off". (Not HUP nor INT: a shell that
  # was started by nohup, or in the background, can't trap them.)
  trap 'exit 129' USR2
  trap 'exit 130' TERM
  trap : USR1
  ricci_forever
}

boot_mounts() {
  local node=$1 disk=$LAB_DIR/nodes/$1 tree path
  mount --make-rprivate /
  ! with_guests || boot_root
  # /run is put together aside: the lab's directories may lie below what gets covered here, and must be bound before.
  mount -t tmpfs -o mode=755 run /mnt
  mkdir -p /mnt/lock /mnt/lab /mnt/shared /mnt/repository
  mount --bind "$disk/board" /mnt/lab
  mount --bind "$LAB_DIR/shared" /mnt/shared
  mount --bind "$LAB_REPOSITORY" /mnt/repository
  for tree in usr etc var; do # /var last: the disks are usually below it
    mount -t overlay "$node-$tree" -o "lowerdir=/$tree,upperdir=$disk/$tree/up,workdir=$disk/$tree/work" "/$tree"
  done
  mount -n --move /mnt /run # -n: libmount would look for its table in the new /run
  for path in /tmp /var/tmp /dev/shm; do mount -t tmpfs -o mode=1777 tmp "$path"; done
  mount -t tmpfs -o mode=700 root /root
  # A clone below one of the directories that were just hidden: the launcher keeps its path.
  if [ ! -e "$LAB_REPOSITORY/lab/bin/lab" ]; then
    mkdir -p "$LAB_REPOSITORY"
    mount --bind /run/repository "$LAB_REPOSITORY"
  fi
  mount -t proc proc /proc
  mount -t sysfs sysfs /sys
  # sbd and Pacemaker end a node by sysrq or by the watchdog, and those are the whole machine's: without this a
  # self-fencing node reboots the host. reboot(2) is per pid namespace and stays.
  for path in /proc/sysrq-trigger /proc/sys/kernel/sysrq /dev/watchdog*; do
    [ ! -e "$path" ] || mount --bind /dev/null "$path"
  done
  mkdir -p /var/log/corosync /var/log/pacemaker /var/lib/corosync
}

# The folder that all nodes share needs a place in /, which is this machine's: a root of the node's own, with everything in it.
boot_root() {
  local entry
  mount -t tmpfs -o mode=755 root /mnt
  for entry in /*; do
    case $entry in /mnt | /guest_roots) continue ;; esac
    if [ -L "$entry" ]; then cp -P "$entry" /mnt/
    elif [ -d "$entry" ]; then mkdir "/mnt$entry" && mount --rbind "$entry" "/mnt$entry"
    fi
  done
  mkdir /mnt/mnt /mnt/guest_roots
  mount --bind "$LAB_DIR/guest_roots" /mnt/guest_roots
  cd /mnt || exit
  pivot_root . mnt
  cd /
  umount -l /mnt
}

# Once per disk: this machine's own cluster, agent, package sources and enabled units are not the node's.
provision() {
  rm -rf /var/lib/pacemaker/cib/* /var/lib/pacemaker/pengine/* /var/lib/corosync/* /var/log/pacemaker/* /var/log/corosync/* \
    /var/lib/ricci /var/lib/luci /var/lib/libvirt/{images,qemu}/* /etc/libvirt/{qemu/*.xml,qemu/autostart,storage,secrets} \
    /etc/pki/{CA,libvirt,qemu} /etc/apt/sources.list.d/* /var/lib/apt/lists/* /etc/systemd/system/*.wants/* /etc/corosync/authkey
  mkdir -p /etc/systemd/system/multi-user.target.wants /var/lib/apt/lists/partial
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d # as in a container: packages start nothing by themselves
  chmod 755 /usr/sbin/policy-rc.d
  echo "root:$LAB_PASSWORD" | chpasswd
  # Where a person types `ricci fingerprint`, as the page asks.
  ln -sfn "$CONGA_RICCI" /usr/local/sbin/ricci
  systemctl enable ricci
  if with_guests; then
    # libvirtd asks every qemu that it finds for its capabilities, seconds each.
    rm -f /usr/bin/qemu-system-{i386,x86_64-microvm}
    systemctl enable libvirtd
  fi
  if [ "$LAB_DEBIAN_DEFAULT" = running ]; then systemctl enable corosync pacemaker; fi
  : >/etc/lab-provisioned
}

boot_units() {
  local unit
  mkdir -p /run/units
  for unit in /etc/systemd/system/sockets.target.wants/*; do : >"/run/units/${unit##*/}.started"; done
  for unit in corosync-qnetd corosync sbd corosync-qdevice pacemaker pcsd; do
    if systemctl -q is-enabled "$unit" >/dev/null 2>&1; then systemctl start "$unit" || echo "$unit did not start"; fi
  done </dev/null
  # Slow, and nothing of a boot waits for it.
  ! systemctl -q is-enabled libvirtd 2>/dev/null || (systemctl start libvirtd || echo "libvirtd did not start") </dev/null &
  : >/run/lab/booted
}

# systemd's Restart=always. `systemctl stop ricci` leaves /run/units/ricci.stopped, start removes it and sends USR1.
ricci_forever() {
  local idle ricci=
  sleep infinity &
  idle=$!
  while :; do
    if [ -e /run/units/ricci.stopped ] || [ ! -x "$CONGA_RICCI" ]; then
      [ -x "$CONGA_RICCI" ] || echo "no ricci at $CONGA_RICCI: this node runs without it"
      wait $idle || true
    elif [ -z "$ricci" ] || ! kill -0 "$ricci" 2>/dev/null; then
      # A JDK given by JAVA_HOME comes from whoever started the lab; everything else is the node's own.
      env -i PATH="$PATH" HOME=/root LANG=C.UTF-8 ${JAVA_HOME:+"JAVA_HOME=$JAVA_HOME"} "$CONGA_RICCI" </dev/null >>/var/log/ricci.log 2>&1 &
      ricci=$!
      echo "$ricci" >/run/units/ricci.pid
      wait -n "$ricci" || true
      kill -0 "$ricci" 2>/dev/null || sleep 0.2
    else
      wait -n "$ricci" || true
    fi
  done
}
