# shellcheck shell=bash
# Installs the packages of lab/packages that are missing, and says which.

NODE_LEAST=20

packages_listed() { sed 's/#.*//' "$CONGA_HOME/lab/packages" | tr -s ' \t' '\n' | sed '/^$/d'; }
package_installed() { [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = "install ok installed" ]; }
node_version() { node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/'; }

install_packages() { # install_packages [EXTRA...]
  local name missing=() wanted
  command -v apt-get >/dev/null || { packages_by_hand; return; }
  mapfile -t wanted < <(packages_listed; [ $# -eq 0 ] || printf '%s\n' "$@")
  for name in "${wanted[@]}"; do package_installed "$name" || missing+=("$name"); done
  if [ "$(node_version || true)" = "" ]; then missing+=(nodejs npm); fi
  if [ ${#missing[@]} -gt 0 ]; then
    require_root_and_linux
    say "installing Debian packages: ${missing[*]}"
    step "reading the package lists" apt-get -q update
    without_starting step "installing packages" \
      env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${missing[@]}"
    keep_from_starting "${missing[@]}"
  fi
  [ "$(node_version || echo 0)" -ge "$NODE_LEAST" ] ||
    die "building the web page needs Node.js $NODE_LEAST or newer, and $(node --version 2>/dev/null || echo none) is here: https://nodejs.org/en/download (package nodejs of deb.nodesource.com, for example)"
}

packages_by_hand() {
  local tool
  for tool in corosync pacemakerd crm_mon socat ip mvn node npm; do
    command -v "$tool" >/dev/null || die "'$tool' is missing, and this machine has no apt-get: install the counterparts of $CONGA_HOME/lab/packages"
  done
}

# Debian starts a one-node cluster when corosync is installed, an iSCSI target when tgt is, and libvirtd. This machine is to be
# none of these, only its lab's.
without_starting() {
  local policy=/usr/sbin/policy-rc.d code=0
  if [ -e $policy ]; then "$@"; return; fi
  printf '#!/bin/sh\nexit 101\n' >$policy
  chmod 755 $policy
  "$@" || code=$?
  rm -f $policy
  return $code
}
keep_from_starting() {
  local name units
  [ -d /run/systemd/system ] || return 0
  for name; do
    case $name in
      corosync | pacemaker | tgt) units=("$name") ;;
      libvirt-daemon-system) units=(libvirtd.service libvirtd{,-ro,-admin}.socket virt{log,lock}d{,-admin}.socket libvirt-guests.service) ;;
      *) continue ;;
    esac
    systemctl -q disable "${units[@]}" 2>/dev/null && say "$name is not started at this machine's boot"
  done || true
}
