# shellcheck shell=bash
# The whole lab: up and down.

RICCI_PORT=11111

lab_requirements() {
  local tool
  [ "$(uname -s)" = Linux ] || die "the lab needs Linux"
  [ "$(id -u)" = 0 ] || die "the lab makes namespaces and mounts: run it as root"
  for tool in unshare nsenter ip socat corosync pacemakerd crm_mon flock pgrep; do
    command -v "$tool" >/dev/null || die "'$tool' is missing; the packages that the lab needs are listed in $LAB_HOME/packages"
  done
}

lab_up() { # lab_up [N]
  local number=${1:-$LAB_NODES} i pid starting=()
  lab_requirements
  mkdir -p "$LAB_DIR"/{run,shared,nodes}
  chmod 755 "$LAB_DIR" "$LAB_DIR/shared"
  exec 9>"$LAB_DIR/lock"
  flock 9
  [ "$number" -ge "$(nodes | wc -l)" ] || number=$(nodes | wc -l)
  LAB_NODES=$number
  save_settings
  apt_repository_empty
  switch_up
  bmc_up
  for ((i = 1; i <= number; i++)); do disk_make "node$i"; done
  for ((i = 1; i <= number; i++)); do
    power_on "node$i" &
    starting+=($!)
  done
  for pid in "${starting[@]}"; do wait "$pid" || die "not every node started"; done # a bare wait would wait for the switch too
  for ((i = 1; i <= number; i++)); do
    wait_until 120 test -f "$LAB_DIR/nodes/node$i/board/booted" || die "node$i did not boot: $(tail -n 5 "$LAB_DIR/nodes/node$i/console")"
  done
  ricci_up "$number"
  exec 9>&-
}

ricci_up() {
  local i
  if [ ! -x "$CONGA_RICCI" ]; then
    say "no ricci at $CONGA_RICCI: the nodes run without it"
    return 0
  fi
  for ((i = 1; i <= $1; i++)); do wait_port "node$i" $RICCI_PORT 120; done
}

lab_down() { # lab_down [--keep]
  local file node
  [ -d "$LAB_DIR" ] || { end_strays; return 0; }
  exec 9>>"$LAB_DIR/lock"
  flock 9
  for file in "$LAB_DIR"/run/daemon-*; do end_recorded "$file"; done
  end_recorded "$LAB_DIR/run/bmc"
  for node in $(nodes); do power_off "$node"; done
  end_recorded "$LAB_DIR/run/switch" KILL
  end_strays
  shared_disks_down
  exec 9>&-
  rm -rf "$LAB_DIR/run"
  [ "${1:-}" != --keep ] || return 0
  # By name, not the directory as a whole: it may have been a mistyped one.
  rm -rf "$LAB_DIR"/{nodes,shared,hosts,settings,lock}
  rmdir "$LAB_DIR" 2>/dev/null || true
}
