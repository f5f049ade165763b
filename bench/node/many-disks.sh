#!/bin/bash
# many-disks.sh DISKS GROUPS VOLUMES: gives this machine that many disks (loop devices on sparse files), spread over volume
# groups, and that many logical volumes, spread over them too. The volumes are written into the groups' metadata with
# vgcfgrestore(8) at once, one by one would take hours; those of the first group are active, as its block devices.
set -euo pipefail
disks=$1 groups=$2 volumes=$3
in_group=$((disks / groups)) lvs=$((volumes / groups))
mkdir -p /var/lib/many
modprobe loop 2>/dev/null || true
# udev would look at each disk several times while it is being made; it gets all of them at the end.
systemctl stop systemd-udevd.service systemd-udevd-control.socket systemd-udevd-kernel.socket
python3 - "$disks" <<'P'
import fcntl, os, sys
control = os.open('/dev/loop-control', os.O_RDWR)
for i in range(int(sys.argv[1])):
    file = os.open(f'/var/lib/many/disk-{i}', os.O_RDWR | os.O_CREAT, 0o600)
    os.ftruncate(file, 256 << 20)
    number = 1000 + i
    fcntl.ioctl(control, 0x4C80, number)  # LOOP_CTL_ADD
    loop = os.open(f'/dev/loop{number}', os.O_RDWR)
    fcntl.ioctl(loop, 0x4C00, file)  # LOOP_SET_FD
    os.close(file), os.close(loop)
P
lvm() { command lvm "$@" --config 'devices { obtain_device_list_from_udev=0 } activation { udev_sync=0 udev_rules=0 }'; }
for ((g = 0; g < groups; g++)); do
  members=()
  for ((d = 0; d < in_group; d++)); do members+=("/dev/loop$((1000 + g * in_group + d))"); done
  # Metadata on two disks of each group: on all, each change would be written a hundred times.
  lvm pvcreate -qq --metadatasize 8m "${members[@]:0:2}"
  lvm pvcreate -qq --metadatacopies 0 "${members[@]:2}"
  lvm vgcreate -qq "many$g" "${members[@]}"
  lvm vgcfgbackup -qq --file "/var/lib/many/many$g.conf" "many$g" >/dev/null
  python3 - "/var/lib/many/many$g.conf" "$lvs" "$in_group" <<'P'
import sys, uuid
path, count, disks = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
text = open(path).read()
def identity():
    h = uuid.uuid4().hex.ljust(32, '0')
    return '-'.join([h[0:6], h[6:10], h[10:14], h[14:18], h[18:22], h[22:26], h[26:32]])
body = '\tlogical_volumes {\n'
for i in range(count):
    body += f'''\t\tvolume{i} {{
\t\t\tid = "{identity()}"
\t\t\tstatus = ["READ", "WRITE", "VISIBLE"]
\t\t\tflags = []
\t\t\tsegment_count = 1
\t\t\tsegment1 {{
\t\t\t\tstart_extent = 0
\t\t\t\textent_count = 1
\t\t\t\ttype = "striped"
\t\t\t\tstripe_count = 1
\t\t\t\tstripes = ["pv{i % disks}", {i // disks}]
\t\t\t}}
\t\t}}
'''
body += '\t}\n'
# The group's block ends with the first line that is only a closing brace.
lines = text.split('\n')
at = next(i for i, line in enumerate(lines) if line == '}')
open(path, 'w').write('\n'.join(lines[:at]) + '\n' + body + '\n'.join(lines[at:]))
P
  lvm vgcfgrestore -qq --force --file "/var/lib/many/many$g.conf" "many$g" >/dev/null
done
systemctl start systemd-udevd.service
vgchange -qq --activate y many0
udevadm trigger --subsystem-match=block
udevadm settle --timeout=600
