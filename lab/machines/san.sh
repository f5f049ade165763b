# shellcheck shell=bash
# The SAN: an iSCSI target in user space, in the switch's network. Its LUNs are real SCSI disks to every machine, with
# names by id and persistent reservations.

SAN_TARGET=iqn.2026-01.lab:san

tgtadm_() { in_switch env "TGT_IPC_SOCKET=$LAB_DIR/run/tgtd" timeout 10 tgtadm --lld iscsi "$@"; }
san_alive() { recorded "$LAB_DIR/run/san" >/dev/null; }
luns() { local file; for file in "$LAB_DIR"/disks/*.img; do basename "$file" .img; done; }
lun_device() { echo "/dev/disk/by-id/scsi-SLAB_$1_LAB$1"; }

shared_disks_up() {
  local name portals
  ! san_alive || return 0
  mkdir -p "$LAB_DIR/disks" "$LAB_DIR/run/memory"
  shell_key
  machines_memory
  portals="portal=$(bmc_address):3260"
  [ -z "$LAB_MANAGEMENT_NET" ] || portals+=",portal=$LAB_MANAGEMENT_NET.254:3260"
  CONGA_LAB=$LAB_DIR TGT_IPC_SOCKET=$LAB_DIR/run/tgtd setsid nsenter -t "$(switch_pid)" -n -- tgtd -f --iscsi "$portals" \
    </dev/null >"$LAB_DIR/run/san.log" 2>&1 9>&- &
  record "$LAB_DIR/run/san" $! || die "the SAN ended at once: $(cat "$LAB_DIR/run/san.log")"
  wait_until 20 san_answers || die "the SAN does not answer: $(cat "$LAB_DIR/run/san.log")"
  tgtadm_ --op new --mode target --tid 1 -T "$SAN_TARGET"
  for name in $LAB_LUNS; do lun_file "$name" "$LAB_LUN_SIZE"; done
  for name in $(luns); do lun_offer 1 "$name" "$LAB_DIR/disks/$name.img"; done
  tgtadm_ --op bind --mode target --tid 1 -I ALL
}
san_answers() { tgtadm_ --op show --mode sys >/dev/null 2>&1; }

# The machines' memory is a file each: in a file system of their own, seen in the switch's namespaces only.
machines_memory() {
  nsenter -t "$(switch_pid)" -m -- sh -e -c 'mountpoint -q "$1" || mount -t tmpfs -o size=100%,mode=700 lab-memory "$1"' sh "$LAB_DIR/run/memory"
}

lun_name() { [[ $1 =~ ^[a-zA-Z0-9]{1,12}$ ]] || die "a LUN's name is up to 12 letters and digits: '$1' is not"; }

lun_file() { # lun_file NAME SIZE
  lun_name "$1"
  [ -f "$LAB_DIR/disks/$1.img" ] || truncate -s "$2" "$LAB_DIR/disks/$1.img"
}

lun_offer() { # lun_offer TARGET NAME FILE
  local number
  number=$(($(tgtadm_ --op show --mode target | target_part "$1" | sed -n 's/^ *LUN: //p' | sort -n | tail -n 1) + 1))
  tgtadm_ --op new --mode logicalunit --tid "$1" --lun "$number" -b "$3"
  tgtadm_ --op update --mode logicalunit --tid "$1" --lun "$number" \
    --params "scsi_id=LAB $2,scsi_sn=LAB$2,vendor_id=LAB,product_id=$2"
}
target_part() { awk -v target="Target $1:" 'index($0, "Target ") == 1 { ours = index($0, target) == 1 } ours'; }

# Somebody else's storage, for discovery and login; its LUN has the target's name.
target() { # target NAME [SIZE]
  local number
  require_san
  lun_name "$1"
  mkdir -p "$LAB_DIR/disks/targets"
  if [ ! -f "$LAB_DIR/disks/targets/$1.img" ]; then
    truncate -s "${2:-$LAB_LUN_SIZE}" "$LAB_DIR/disks/targets/$1.img"
    number=$(($(tgtadm_ --op show --mode target | grep -c '^Target ') + 1))
    tgtadm_ --op new --mode target --tid "$number" -T "$SAN_TARGET-$1"
    lun_offer "$number" "$1" "$LAB_DIR/disks/targets/$1.img"
    tgtadm_ --op bind --mode target --tid "$number" -I ALL
  fi
  echo "$SAN_TARGET-$1"
}

lun() { # lun NAME [SIZE]: makes it where there is none, until every machine that runs sees it; prints its device
  local node
  require_san
  if [ ! -f "$LAB_DIR/disks/$1.img" ]; then
    lun_file "$1" "${2:-$LAB_LUN_SIZE}"
    lun_offer 1 "$1" "$LAB_DIR/disks/$1.img"
    for node in $(nodes); do
      ! node_alive "$node" || (node_exec "$node" iscsiadm -m session --rescan) </dev/null >/dev/null
    done
  fi
  for node in $(nodes); do
    ! node_alive "$node" || wait_until 120 sees "$node" "$(lun_device "$1")" || die "$node does not see LUN $1"
  done
  lun_device "$1"
}
require_san() { san_alive || die "the lab is not up (no SAN in $LAB_DIR)"; }

# tgtd passes over SIGTERM while somebody is logged in.
shared_disks_down() {
  end_recorded "$LAB_DIR/run/san" KILL
  [ "${1:-}" = --keep ] || rm -rf "$LAB_DIR/disks"
}
