# shellcheck shell=bash
# A machine's disks, and its board: what the lab tells it at each boot through a folder of the host (hostfs).

disk_make() { # disk_make NODE
  local node=$1 directory=$LAB_DIR/nodes/$1 board=$LAB_DIR/nodes/$1/board i
  mkdir -p "$board/disks"
  board_write "$node" "$board"
  [ ! -f "$directory/made" ] || return 0
  tr -d - </proc/sys/kernel/random/uuid >"$directory/machine-id"
  for ((i = 1; i <= LAB_DISKS; i++)); do disk_add "$node" "$i" "$LAB_DISK_SIZE"; done
  : >"$directory/made"
}

board_write() { # board_write NODE DIRECTORY
  local java
  hosts_file >"$2/hosts"
  java=$(find_java_home) || java=
  {
    echo "NAME=$1"
    echo "ADDRESS=$(node_address "$1")"
    echo "MANAGEMENT=${LAB_MANAGEMENT_NET:+$(management_address "$1")}"
    echo "BRIDGE=$(! with_guests || echo "$GUEST_BRIDGE")"
    echo "GATEWAY=$(bmc_address)"
    echo "PORTAL=$(bmc_address)"
    echo "SHARED=$LAB_DIR/shared"
    echo "RICCI=${CONGA_RICCI%/bin/ricci}"
    echo "FOLDERS='${CONGA_RICCI%/bin/ricci} $java'"
  } >"$2/identity"
  echo "CONGA_JAVA=$java/bin/java" >"$2/ricci.environment"
}

# ubda is the root; the letters after it are the local disks.
disk_letter() { local letters=abcdefghijklmnop; echo "${letters:$1:1}"; }

disk_add() { # disk_add NODE NUMBER SIZE
  local directory=$LAB_DIR/nodes/$1
  truncate -s "$3" "$directory/disk$2.img"
  printf 'ID_SERIAL=%s_disk%s\nID_SERIAL_SHORT=%s-disk%s\nID_MODEL=LAB\n' "$1" "$2" "$1" "$2" >"$directory/board/disks/ubd$(disk_letter "$2")"
}

disk_arguments() { # disk_arguments NODE
  local directory=$LAB_DIR/nodes/$1 i
  echo "ubd0=$directory/root.cow,$LAB_IMAGE"
  for ((i = 1; i <= LAB_DISKS; i++)); do echo "ubd$i=$directory/disk$i.img"; done
}
