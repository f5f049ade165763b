#!/bin/bash
# payload.sh TREE: what a guest of the lab boots, in /usr/lib/lab-guest of a file tree that has Debian's cloud kernel,
# its modules and busybox: that kernel, and an initrd whose init (beside this file) ticks. The kernel leaves the tree.
set -euo pipefail
tree=$1
here=$(dirname "$(readlink -f "$0")")
to=$tree/usr/lib/lab-guest
kernels=("$tree"/lib/modules/*amd64)
version=$(basename "${kernels[-1]}")
mkdir -p "$to"

# Uncompressed, so that qemu enters the ELF directly: emulated decompression takes many seconds. The bzImage's header
# says where the payload lies (Documentation/arch/x86/boot.rst: setup_sects 0x1f1, payload_offset 0x248, payload_length).
number() { od -An -t "u$2" -j "$1" -N "$2" "$tree/boot/vmlinuz-$version" | tr -d ' '; }
offset=$(($(number $((0x248)) 4) + ($(number $((0x1f1)) 1) + 1) * 512))
length=$(($(number $((0x24c)) 4) - 4))
{ tail -c +$((offset + 1)) "$tree/boot/vmlinuz-$version" || true; } | head -c "$length" | lz4 -dcq >"$to/vmlinux"
[ "$(head -c 4 "$to/vmlinux" | tail -c 3)" = ELF ] || { echo "the guest's kernel could not be unpacked" >&2; exit 1; }

mkdir -p "$tree/tmp"
initrd=$(mktemp -d "$tree/tmp/initrd.XXXXXX")
mkdir -p "$initrd"/{bin,proc,sys,dev,modules,www,etc/acpi/PWRF}
cp "$tree/bin/busybox" "$initrd/bin/"
for module in virtio_pci virtio_blk virtio_net button evdev; do
  for file in $(modprobe -d "$tree" -S "$version" --show-depends $module | awk '/^insmod/ {print $2}'); do
    name=$(basename "$file")
    [ -f "$initrd/modules/$name" ] || { cp "$file" "$initrd/modules/"; echo "$name" >>"$initrd/modules/order"; }
  done
done
install -m 755 "$here/init" "$initrd/init"
install -m 755 "$here/power-button" "$initrd/etc/acpi/PWRF/00000080" # where busybox's acpid looks
(cd "$initrd" && find . | cpio -o -H newc --quiet) >"$to/initrd"
rm -rf "$initrd" "${tree:?}"/boot/* "${tree:?}/lib/modules/$version"
