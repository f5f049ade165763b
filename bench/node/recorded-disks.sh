#!/bin/bash
# recorded-disks.sh FOLDER DISKS GROUPS VOLUMES: from now on this node's lsblk and lvm tell of that many disks, spread over volume
# groups, and that many logical volumes with file systems on them. What they print is generated in the format of what they printed on a
# real machine (FOLDER has those recordings); the devices' nodes and links are there, with nothing behind them.
set -euo pipefail
folder=$1 disks=$2 groups=$3 volumes=$4
told=/var/lib/told
mkdir -p "$told" /dev/mapper /dev/disk/by-id
python3 - "$folder" "$told" "$disks" "$groups" "$volumes" <<'P'
import copy, json, os, random, string, sys
folder, told = sys.argv[1:3]
disks, groups, volumes = map(int, sys.argv[3:])
chance = random.Random(1)
SIZE, EXTENT = 4 << 40, 4 << 20

def identity():
    letters = [chance.choice(string.ascii_letters + string.digits) for _ in range(32)]
    return '-'.join(''.join(letters[a:b]) for a, b in [(0, 6), (6, 10), (10, 14), (14, 18), (18, 22), (22, 26), (26, 32)])

def hexadecimal(digits):
    return ''.join(chance.choice('0123456789abcdef') for _ in range(digits))

def letters(number):
    name = ''
    while number >= 0:
        name, number = chr(ord('a') + number % 26) + name, number // 26 - 1
    return 'sd' + name

def every(nodes):
    for node in nodes:
        yield node
        yield from every(node.get('children', []))

def link(name, target):
    os.makedirs(os.path.dirname(name), exist_ok=True)
    os.path.lexists(name) or os.symlink(target, name)

blocks = json.load(open(f'{folder}/lsblk-whole.json'))
a_disk = next(node for node in every(blocks['blockdevices']) if node['type'] == 'disk')
a_volume = next(node for node in every(blocks['blockdevices']) if node['type'] == 'lvm' and node['fstype'] == 'ext4')
report = next(one for one in json.load(open(f'{folder}/lvm-whole.json'))['report'] if one['vg'][0]['vg_name'])
a_logical = next(one for one in report['lv'] if one['lv_name'] == 'plain')

tops, reports, dm = [], [], 0
for group in range(groups):
    name, members, logical, segments = f'store{group:02}', [], [], []
    for i in range(disks // groups):
        kernel = letters(len(tops))
        top = {**copy.deepcopy(a_disk), 'name': kernel, 'kname': kernel, 'path': f'/dev/{kernel}', 'size': SIZE,
               'fstype': 'LVM2_member', 'uuid': identity(), 'wwn': '0x5000' + hexadecimal(12), 'serial': hexadecimal(8).upper(),
               'vendor': 'LAB     ', 'model': 'large', 'tran': 'sas', 'maj:min': f'{8 + len(tops) // 16}:{len(tops) % 16 * 16}',
               'children': []}
        tops.append(top)
        members.append(top)
        open(top['path'], 'w').close()
        link(f"/dev/disk/by-id/wwn-{top['wwn']}", f'../../{kernel}')
        link(f"/dev/disk/by-id/scsi-SLAB_large_{top['serial']}", f'../../{kernel}')
    for i in range(volumes // groups):
        disk, bytes = members[i % len(members)], EXTENT * chance.randrange(256, 25600)
        path, mapped = f'/dev/{name}/volume{i:03}', f'/dev/mapper/{name}-volume{i:03}'
        disk['children'].append({**a_volume, 'name': f'{name}-volume{i:03}', 'kname': f'dm-{dm}', 'path': mapped, 'size': bytes,
                                 'uuid': f'{hexadecimal(8)}-{hexadecimal(4)}-{hexadecimal(4)}-{hexadecimal(4)}-{hexadecimal(12)}',
                                 'label': f'data{dm}', 'maj:min': f'254:{dm}', 'children': []})
        open(mapped, 'w').close()
        link(path, f'../dm-{dm}')
        logical.append({**a_logical, 'lv_name': f'volume{i:03}', 'lv_uuid': identity(), 'lv_path': path, 'lv_dm_path': mapped,
                        'lv_size': str(bytes), 'lv_role': 'public'})
        segments.append({'lv_name': f'volume{i:03}', 'devices': f"{disk['path']}({i})", 'metadata_devices': ''})
        dm += 1
    size = SIZE - EXTENT
    reports.append({
        'vg': [{**report['vg'][0], 'vg_name': name, 'vg_uuid': identity(), 'vg_size': str(size * len(members)),
                'vg_free': str(size * len(members) // 2)}],
        'pv': [{**report['pv'][0], 'pv_name': one['path'], 'pv_uuid': one['uuid'], 'pv_size': str(size), 'pv_free': str(size // 2)}
               for one in members],
        'lv': logical, 'pvseg': [], 'seg': segments})
json.dump({'blockdevices': tops}, open(f'{told}/lsblk', 'w'), indent=3)
json.dump({'report': reports, 'log': []}, open(f'{told}/lvm', 'w'), indent=1)
P
for tool in /usr/bin/lsblk /usr/sbin/lvm; do
  printf '#!/bin/sh\nexec cat %s/%s\n' "$told" "${tool##*/}" >"$tool.told"
  chmod 0755 "$tool.told"
  mv "$tool.told" "$tool"
done
