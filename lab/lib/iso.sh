# shellcheck shell=bash
# A CD from which a guest starts that luci makes: the kernel and the initrd of the lab's guests behind a boot loader that the
# BIOS finds. What it is made with is only unpacked, never installed.

ISO_PACKAGES="isolinux syslinux-common genisoimage"

iso_cache() { echo "$(payload_cache)/iso-$(sha256sum "$LAB_HOME/lib/iso.sh" | cut -c1-16)"; }

iso_tools() {
  local made tree kernel
  made=$(iso_cache)
  exec 6>"$(payload_cache)/lock"
  flock 6
  if [ ! -d "$made" ]; then
    tree=$(mktemp -d "$made.XXXXXX")
    kernel=$(apt-cache depends linux-image-cloud-amd64 2>/dev/null | sed -n 's/^ *Depends: //p')
    say "unpacking what a bootable CD is made with (some seconds, once)"
    # shellcheck disable=SC2086 # names of packages, one a word
    (cd "$tree" && apt-get -qq -o APT::Sandbox::User=root download $ISO_PACKAGES "$kernel" &&
      for package in *.deb; do dpkg-deb -x "$package" .; done) || die "$ISO_PACKAGES or $kernel can't be downloaded (apt-get update may help)"
    mkdir "$tree/made"
    cp "$tree"/boot/vmlinuz-* "$tree/made/vmlinuz"
    cp "$tree"/usr/bin/genisoimage "$tree"/usr/lib/ISOLINUX/isolinux.bin "$tree"/usr/lib/syslinux/modules/bios/ldlinux.c32 "$tree/made/"
    mv "$tree/made" "$made"
    rm -rf "$tree"
  fi
  exec 6>&-
}

guest_iso() { # guest_iso NAME NODE PATH: the file is on that node
  local name=$1 node=$2 path=$3 tools work
  require_guests
  require_node "$node"
  guest_number "$name" >/dev/null
  iso_tools
  tools=$(iso_cache)
  work=$(mktemp -d "$LAB_DIR/iso.XXXXXX")
  mkdir "$work/cd"
  cp "$tools/isolinux.bin" "$tools/ldlinux.c32" "$tools/vmlinuz" "$LAB_DIR/shared/guest/initrd" "$work/cd/"
  cat >"$work/cd/isolinux.cfg" <<END
DEFAULT guest
LABEL guest
  KERNEL vmlinuz
  INITRD initrd
  APPEND console=ttyS0 rdinit=/init quiet mitigations=off no_timer_check lab.name=$name lab.address=$(guest_address "$name")/24
END
  "$tools/genisoimage" -quiet -R -o "$work/cd.iso" -b isolinux.bin -c boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table "$work/cd"
  # shellcheck disable=SC2016 # the node's shell expands it
  (node_exec "$node" sh -e -c 'mkdir -p "${1%/*}"; cat >"$1"' sh "$path") <"$work/cd.iso" || die "$path could not be written on $node"
  rm -rf "$work"
}
