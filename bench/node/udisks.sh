#!/bin/bash
# udisks.sh N VOLUMES: how long udisksd, which Cockpit's storage page asks, takes to know this machine's storage from its start, LVM
# included, and then N times to tell all of it. Prints milliseconds, a line each, the start first.
set -euo pipefail
call() {
  busctl --system --timeout=900 call org.freedesktop.UDisks2 "$@"
}
everything() {
  call /org/freedesktop/UDisks2 org.freedesktop.DBus.ObjectManager GetManagedObjects >/dev/null
}
systemctl stop udisks2
begin=${EPOCHREALTIME/./}
systemctl start udisks2
call /org/freedesktop/UDisks2/Manager org.freedesktop.UDisks2.Manager EnableModule sb lvm2 true >/dev/null
# The module looks for volume groups on its own; it is through when it tells of all of them.
until [ "$(call /org/freedesktop/UDisks2 org.freedesktop.DBus.ObjectManager GetManagedObjects |
  grep -o '"/org/freedesktop/UDisks2/lvm/many[0-9]*/volume[0-9]*"' | sort -u | wc -l)" -ge "$2" ]; do
  [ $(((${EPOCHREALTIME/./} - begin) / 1000000)) -lt 900 ] || exit 1
done
echo $(((${EPOCHREALTIME/./} - begin) / 1000))
for ((i = 0; i < $1; i++)); do
  begin=${EPOCHREALTIME/./}
  everything
  echo $(((${EPOCHREALTIME/./} - begin) / 1000))
done
