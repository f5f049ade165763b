#!/bin/bash
# guest.sh TREE: what a guest of the machines boots, in /opt/guest: Debian's cloud kernel, and a busybox that once a
# second ticks on its serial port and into its disk, with an id drawn at its boot: a live migration keeps the id.
set -euo pipefail
tree=$1
kernels=("$tree"/lib/modules/*amd64)
version=$(basename "${kernels[-1]}")
mkdir -p "$tree/opt/guest"

# Uncompressed, so that qemu enters the ELF directly: emulated decompression takes many seconds. The bzImage's header
# says where the payload lies (Documentation/arch/x86/boot.rst: setup_sects 0x1f1, payload_offset 0x248, payload_length).
number() { od -An -t "u$2" -j "$1" -N "$2" "$tree/boot/vmlinuz-$version" | tr -d ' '; }
offset=$(($(number $((0x248)) 4) + ($(number $((0x1f1)) 1) + 1) * 512))
length=$(($(number $((0x24c)) 4) - 4))
{ tail -c +$((offset + 1)) "$tree/boot/vmlinuz-$version" || true; } | head -c "$length" | lz4 -dcq >"$tree/opt/guest/vmlinux"
[ "$(head -c 4 "$tree/opt/guest/vmlinux" | tail -c 3)" = ELF ] || { echo "the guest's kernel could not be unpacked" >&2; exit 1; }

initrd=$(mktemp -d "$tree/tmp/initrd.XXXXXX")
mkdir -p "$initrd"/{bin,proc,sys,dev,modules}
cp "$tree/bin/busybox" "$initrd/bin/"
for module in virtio_pci virtio_blk; do
  for file in $(modprobe -d "$tree" -S "$version" --show-depends $module | awk '/^insmod/ {print $2}'); do
    name=$(basename "$file")
    [ -f "$initrd/modules/$name" ] || { cp "$file" "$initrd/modules/"; echo "$name" >>"$initrd/modules/order"; }
  done
done
cat >"$initrd/init" <<'I'
#!/bin/busybox sh
B=/bin/busybox
$B mount -t devtmpfs dev /dev; $B mount -t proc proc /proc
for module in $($B cat /modules/order); do $B insmod /modules/$module; done
id=$($B tr -dc a-f0-9 </dev/urandom | $B head -c 8)
echo "BOOT id=$id uptime=$($B cut -d' ' -f1 /proc/uptime)"
n=0
while :; do
  n=$((n + 1)); line="TICK id=$id n=$n"; echo "$line"
  printf '%-511s\n' "$line" | $B dd of=/dev/vda bs=512 count=1 conv=notrunc,fsync 2>/dev/null
  $B sleep 1
done
I
chmod +x "$initrd/init"
(cd "$initrd" && find . | cpio -o -H newc --quiet) >"$tree/opt/guest/initrd"
rm -rf "$initrd" "${tree:?}"/boot/* "${tree:?}/lib/modules/$version"
