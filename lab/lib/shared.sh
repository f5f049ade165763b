# shellcheck shell=bash
# Disks that every node sees: loop devices of this machine over files of the lab, detached when it goes down.

shared_disk() { # shared_disk NAME: 64 MiB; prints the device, the same one each time
  local file=$LAB_DIR/disks/$1 device
  mkdir -p "$LAB_DIR/disks"
  exec 7>"$LAB_DIR/disks/.lock"
  flock 7
  [ -f "$file" ] || truncate -s 64M "$file"
  device=$(losetup -j "$file" --noheadings --output NAME | head -n 1)
  [ -n "$device" ] || device=$(losetup --find --show "$file" 7>&-)
  exec 7>&-
  echo "$device"
}

shared_disks_up() { payload_up; } # disks are made on demand

shared_disks_down() {
  local file device
  for file in "$LAB_DIR"/disks/*; do
    for device in $(losetup -j "$file" --noheadings --output NAME); do losetup -d "$device" || true; done
  done
  rm -rf "$LAB_DIR/disks"
}
