# shellcheck shell=bash
# Settings that both kinds of lab have, and where a lab lives.

SETTINGS="LAB_KIND LAB_NET LAB_MANAGEMENT_NET LAB_NODES LAB_BOOT_SECONDS LAB_PASSWORD LAB_DEBIAN_DEFAULT LAB_TOKEN LAB_LOAD_THRESHOLD LAB_DEVICE LAB_GUESTS CONGA_RICCI JAVA_HOME"

say() { echo "lab: $*"; }
die() { echo "lab: $*" >&2; exit 1; }

# The directory's recorded settings win over the environment: a lab keeps what it was made with.
load_settings() { # load_settings KIND
  LAB_DIR=${LAB_DIR:-${CONGA_STATE:-/var/tmp/conga}/lab}
  LAB_DIR=$(readlink -m "$LAB_DIR")
  # shellcheck source=/dev/null
  [ ! -f "$LAB_DIR/settings" ] || . "$LAB_DIR/settings"
  LAB_KIND=${LAB_KIND:-$1}
  [ "$LAB_KIND" = "$1" ] || die "the lab in $LAB_DIR is one of $LAB_KIND: end it first, or give another LAB_DIR"
  LAB_NET=${LAB_NET:-10.77.0}
  LAB_MANAGEMENT_NET=${LAB_MANAGEMENT_NET:-}
  LAB_NODES=${LAB_NODES:-3}
  LAB_BOOT_SECONDS=${LAB_BOOT_SECONDS:-0}
  LAB_PASSWORD=${LAB_PASSWORD:-conga-lab}
  LAB_DEBIAN_DEFAULT=${LAB_DEBIAN_DEFAULT:-no}
  LAB_TOKEN=${LAB_TOKEN:-1000}
  LAB_DEVICE=${LAB_DEVICE:-eth0}
  LAB_GUESTS=${LAB_GUESTS:-no}
  LAB_LOAD_THRESHOLD=${LAB_LOAD_THRESHOLD:-80%}
  JAVA_HOME=${JAVA_HOME:-}
  LAB_REPOSITORY=$(dirname "$LAB_HOME")
  CONGA_RICCI=${CONGA_RICCI:-$LAB_REPOSITORY/ricci/target/dist/bin/ricci}
  export LAB_DIR
}

save_settings() {
  local name
  for name in $SETTINGS; do printf '%s=%q\n' "$name" "${!name}"; done >"$LAB_DIR/settings"
}

print_settings() {
  local name
  for name in LAB_DIR $SETTINGS; do printf '%s=%s\n' "$name" "${!name}"; done
}

# wait_until SECONDS CMD...: polls every 50 ms; false when the time is up.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.05
  done
}
