#!/bin/bash
# pack.sh BASE.TAR IMAGE MODULES: the machines' root file system, with the lab's settings. Needs no network.
set -euo pipefail
base=$1 image=$2 modules=$3
here=$(dirname "$(readlink -f "$0")")
tree=$(mktemp -d "$image.XXXXXX")
trap 'rm -rf "$tree"' EXIT
tar -C "$tree" --numeric-owner -xf "$base"
"$here/../guest/payload.sh" "$tree"
"$here/customise.sh" "$tree" "$modules"
rm -f "$image"
truncate -s 6G "$image"
mke2fs -q -t ext4 -O ^metadata_csum -J size=16 -E lazy_itable_init=1,root_owner=0:0 -L root -d "$tree" "$image"
