#!/bin/bash
# base.sh RELEASE PACKAGE,PACKAGE... FILE: a Debian of these packages as a tar, from this machine's own package sources
# where they are of that release, or else from Debian's mirror.
set -euo pipefail
release=$1 packages=$2 file=$3
sources=()
for each in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources; do
  if grep -qsE "^[^#]*\b$release\b" "$each"; then sources+=("$each"); fi
done
exec mmdebstrap --quiet --format=tar --variant=minbase --mode=root --components=main \
  --aptopt='Apt::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  `# The kernel is a guest's, with an initrd of our own: making Debian's takes half a minute.` \
  --essential-hook='mkdir -p "$1/etc/initramfs-tools" && echo update_initramfs=no >"$1/etc/initramfs-tools/update-initramfs.conf"' \
  --dpkgopt=force-confold --include="$packages" "$release" "$file" ${sources[@]+"${sources[@]}"}
