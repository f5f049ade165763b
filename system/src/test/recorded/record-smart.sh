#!/bin/bash
# record-smart.sh KERNEL OUTPUT: records what smartctl prints of disks that judge their own health. No machine of the lab has one, but
# qemu's ATA disk and NVMe controllers keep SMART data: a guest of KERNEL (the unpacked package linux-image-amd64), busybox and this
# machine's smartctl asks them. Needs qemu-system-x86, busybox-static, smartmontools, kmod and cpio; no disk of this machine is touched.
set -euo pipefail
kernel=$1 out=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(basename "$kernel"/lib/modules/*)
root=$work/root
mkdir -p "$root"/{bin,dev,proc,sys,lib64,modules} "$out"
cp /bin/busybox "$root/bin/"
for tool in sh mount insmod sleep base64 poweroff echo; do ln -s busybox "$root/bin/$tool"; done
cp "$(command -v smartctl)" "$root/bin/"
ldd "$(command -v smartctl)" | grep -o '/[^ ]*' | while read -r library; do install -D "$library" "$root$library"; done
depmod -b "$kernel" "$version"
{
  echo '#!/bin/sh'
  echo 'mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev'
  for module in ahci sd_mod nvme; do modprobe -d "$kernel" -S "$version" --show-depends "$module"; done |
    sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' | while read -r file; do
    cp "$file" "$root/modules/"
    echo "insmod /modules/$(basename "$file")"
  done
  cat <<'G'
until [ -e /dev/sda ] && [ -e /dev/nvme0n1 ] && [ -e /dev/nvme1n1 ]; do sleep 0.2; done
smartctl --test=short /dev/sda >/dev/null
tell() { echo "<<$1"; smartctl --json=c -a "$2" | base64; echo ">>"; }
tell ata /dev/sda
tell nvme /dev/nvme0n1
tell nvme-failing /dev/nvme1n1
poweroff -f
G
} >"$root/init"
chmod +x "$root/init"
(cd "$root" && find . | cpio --quiet -o -H newc) >"$work/initrd"
for disk in ata nvme failing; do truncate -s 64M "$work/$disk"; done
drive() { echo "if=none,format=raw,id=$1,file=$work/$1"; }
# Bit 2 of the critical warning: the reliability of the subsystem is degraded (NVMe Base, SMART / Health Information).
timeout 300 qemu-system-x86_64 -machine q35 -m 512 -nographic -no-reboot -kernel "$kernel/boot/vmlinuz-$version" -initrd "$work/initrd" \
  -append 'console=ttyS0 quiet panic=-1' -nic none \
  -drive "$(drive ata)" -device ide-hd,drive=ata,serial=LAB-ATA,model=LAB-DISK \
  -drive "$(drive nvme)" -device nvme,drive=nvme,serial=LAB-NVME \
  -drive "$(drive failing)" -device nvme,drive=failing,serial=LAB-WORN,smart_critical_warning=4 \
  </dev/null >"$work/console"
tr -d '\r' <"$work/console" >"$work/said"
for name in ata nvme nvme-failing; do
  sed -n "/^<<$name\$/,/^>>\$/p" "$work/said" | sed '1d;$d' | base64 -d >"$out/smartctl-$name.json"
  [ -s "$out/smartctl-$name.json" ] || { cat "$work/said" >&2; exit 1; }
done
