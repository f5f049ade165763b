#!/bin/bash
# many-disks.sh DISKS GROUPS VOLUMES: gives this machine that many disks (loop devices on sparse files), spread over volume
# groups, and that many logical volumes, spread over them too; those of the first group are active, as its block devices.
# Labels and metadata are written as LVM's own format describes them (lvm2's lib/format_text/layout.h): each lvm command would look
# at every disk several times, a hundred disks took it three minutes. LVM reads them as it reads its own.
set -euo pipefail
disks=$1 groups=$2 volumes=$3
mkdir -p /var/lib/many
modprobe loop 2>/dev/null || true
# udev gets all of them at the end. For each it would ask LVM to look at all the others, too: a million looks.
systemctl stop systemd-udevd.service systemd-udevd-control.socket systemd-udevd-kernel.socket
ln -sf /dev/null /etc/udev/rules.d/69-lvm.rules
python3 - "$disks" "$groups" "$volumes" <<'P'
import fcntl, os, struct, sys, uuid, zlib
disks, groups, volumes = map(int, sys.argv[1:])
SIZE, AREA, AREA_SIZE, DATA = 256 << 20, 4096, 2 << 20, 4 << 20  # of a disk; of its metadata area; begin of its data
EXTENT = 4 << 20

def crc(data):  # CRC-32 that begins with LVM's own number and is not inverted at the end
    return zlib.crc32(data, 0xf597a6cf ^ 0xffffffff) ^ 0xffffffff

def identity():
    h = uuid.uuid4().hex
    return h

def hyphened(h):
    return '-'.join([h[0:6], h[6:10], h[10:14], h[14:18], h[18:22], h[22:26], h[26:32]])

def text(group, members, count):
    extents = (SIZE - DATA) // EXTENT
    lines = [f'many{group} {{', f'id = "{hyphened(identity())}"', 'seqno = 1', 'format = "lvm2"',
             'status = ["RESIZEABLE", "READ", "WRITE"]', 'flags = []', f'extent_size = {EXTENT // 512}',
             'max_lv = 0', 'max_pv = 0', 'metadata_copies = 0', 'physical_volumes {']
    for i, member in enumerate(members):
        lines += [f'pv{i} {{', f'id = "{hyphened(member)}"', 'device = "/dev/loop"', 'status = ["ALLOCATABLE"]', 'flags = []',
                  f'dev_size = {SIZE // 512}', f'pe_start = {DATA // 512}', f'pe_count = {extents}', '}']
    lines += ['}', 'logical_volumes {']
    for i in range(count):
        lines += [f'volume{i} {{', f'id = "{hyphened(identity())}"', 'status = ["READ", "WRITE", "VISIBLE"]', 'flags = []',
                  'segment_count = 1', 'segment1 {', 'start_extent = 0', 'extent_count = 1', 'type = "striped"', 'stripe_count = 1',
                  f'stripes = ["pv{i % len(members)}", {i // len(members)}]', '}', '}']
    lines += ['}', '}', 'contents = "Text Format Volume Group"', 'version = 1', 'description = ""',
              'creation_host = "bench"', 'creation_time = 1', '']
    return '\n'.join(lines).encode() + b'\0'

def label(member, area):
    header = member.encode() + struct.pack('<Q', SIZE) + struct.pack('<4Q', DATA, 0, 0, 0)
    header += (struct.pack('<2Q', AREA, AREA_SIZE) if area else b'') + struct.pack('<2Q', 0, 0)
    header += struct.pack('<2I', 2, 1) + struct.pack('<2Q', 0, 0)
    rest = (struct.pack('<I', 32) + b'LVM2 001' + header).ljust(512 - 20, b'\0')
    return b'LABELONE' + struct.pack('<QI', 1, crc(rest)) + rest

def area(metadata):
    rest = b' LVM2 x[5A%r0N*>' + struct.pack('<I2Q', 1, AREA, AREA_SIZE)
    rest += struct.pack('<2Q2I', 512, len(metadata), crc(metadata), 0)
    rest = rest.ljust(512 - 4, b'\0')
    return struct.pack('<I', crc(rest)) + rest + metadata

control = os.open('/dev/loop-control', os.O_RDWR)
for group in range(groups):
    members = [identity() for _ in range(disks // groups)]
    metadata = text(group, members, volumes // groups)
    for i, member in enumerate(members):
        disk = group * len(members) + i
        file = os.open(f'/var/lib/many/disk-{disk}', os.O_RDWR | os.O_CREAT, 0o600)
        os.ftruncate(file, SIZE)
        os.pwrite(file, label(member, i < 2), 512)
        if i < 2:  # on all, each change would be written a hundred times
            os.pwrite(file, area(metadata), AREA)
        number = 1000 + disk
        fcntl.ioctl(control, 0x4C80, number)  # LOOP_CTL_ADD
        loop = os.open(f'/dev/loop{number}', os.O_RDWR)
        fcntl.ioctl(loop, 0x4C00, file)  # LOOP_SET_FD
        os.close(file), os.close(loop)
P
vgchange -qq --activate y --config 'devices { obtain_device_list_from_udev=0 } activation { udev_sync=0 udev_rules=0 }' many0
systemctl start systemd-udevd.service
udevadm trigger --subsystem-match=block
udevadm settle --timeout=600
[ "$(lvs --noheadings -o lv_name 2>/dev/null | wc -l)" -ge "$volumes" ]
