# shellcheck shell=bash
# What guests of nodes in namespaces boot: made once, kept in the cache, and seen by every node. Debian's kernel is only
# unpacked for it, never installed on this machine. (Whole machines have it in their image.)

payload_cache() { echo "${CONGA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/conga}/guest"; }
payload_digest() { (cd "$LAB_HOME/guest" && sha256sum payload.sh init power-button | sha256sum | cut -c1-16); }

payload_up() {
  local made
  with_guests || return 0
  require_tools libvirtd virsh qemu-system-x86_64 busybox cpio lz4 modprobe depmod dpkg-deb
  [ -c /dev/net/tun ] || die "the guests' network needs /dev/net/tun"
  made=$(payload_cache)/$(payload_digest)
  mkdir -p "$(payload_cache)" "$LAB_DIR/guest_roots"
  exec 6>"$(payload_cache)/lock"
  flock 6
  [ -f "$made/initrd" ] || payload_make "$made"
  exec 6>&-
  [ -f "$LAB_DIR/shared/guest/initrd" ] || cp -r "$made" "$LAB_DIR/shared/guest"
}

payload_make() { # payload_make DIRECTORY
  local tree kernel
  tree=$(mktemp -d "$1.XXXXXX")
  kernel=$(apt-cache depends linux-image-cloud-amd64 2>/dev/null | sed -n 's/^ *Depends: //p')
  [ -n "$kernel" ] || die "apt knows no linux-image-cloud-amd64, which the guests' kernel comes from (apt-get update may help)"
  say "making the guests' kernel and initrd from $kernel (some seconds, once)"
  (cd "$tree" && apt-get -qq -o APT::Sandbox::User=root download "$kernel" && dpkg-deb -x ./*.deb . && rm ./*.deb &&
    depmod -b . "${kernel#linux-image-}" && mkdir -p bin && cp "$(command -v busybox)" bin/) ||
    die "$kernel can't be downloaded and unpacked (a newer package list may help: apt-get update)"
  "$LAB_HOME/guest/payload.sh" "$tree"
  rm -rf "$1"
  mv "$tree/usr/lib/lab-guest" "$1"
  rm -rf "$tree"
}
