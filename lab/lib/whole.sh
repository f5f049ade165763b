# shellcheck shell=bash
# The whole lab: up and down. What a node is, and where its disks come from, each kind of lab says itself:
# lab_requirements, disk_make, shared_disks_up, shared_disks_down, power_on, power_off, node_alive, await_booted.

RICCI_PORT=11111

lab_up() { # lab_up [N]
  local node pid starting=()
  lab_requirements
  mkdir -p "$LAB_DIR"/{run,shared,nodes}
  chmod 755 "$LAB_DIR" "$LAB_DIR/shared"
  exec 9>"$LAB_DIR/lock"
  flock 9
  plan_nodes "$@"
  save_settings
  apt_repository_empty
  switch_up
  bmc_up
  shared_disks_up
  for node in $(planned_nodes); do disk_make "$node"; done
  for node in $(planned_nodes); do
    power_on "$node" &
    starting+=($!)
  done
  for pid in "${starting[@]}"; do wait "$pid" || die "not every node started"; done # a bare wait would wait for the switch too
  for node in $(planned_nodes); do await_booted "$node"; done
  ricci_up
  exec 9>&-
}

require_tools() { # require_tools TOOL...
  local tool
  [ "$(uname -s)" = Linux ] || die "the lab needs Linux"
  [ "$(id -u)" = 0 ] || die "the lab makes namespaces and mounts: run it as root"
  for tool; do
    command -v "$tool" >/dev/null || die "'$tool' is missing; the packages that the lab needs are listed in $LAB_HOME/packages"
  done
}

ricci_up() {
  local node
  if [ ! -x "$CONGA_RICCI" ]; then
    say "no ricci at $CONGA_RICCI: the nodes run without it"
    return 0
  fi
  for node in $(planned_nodes); do wait_port "$node" $RICCI_PORT 120; done
}

lab_down() { # lab_down [--keep]
  local file node
  [ -d "$LAB_DIR" ] || { end_strays; return 0; }
  exec 9>>"$LAB_DIR/lock"
  flock 9
  for file in "$LAB_DIR"/run/daemon-*; do end_recorded "$file"; done
  end_recorded "$LAB_DIR/run/bmc"
  for node in $(nodes); do power_off "$node"; done
  shared_disks_down "$@"
  end_recorded "$LAB_DIR/run/switch" KILL
  end_strays
  exec 9>&-
  rm -rf "$LAB_DIR/run"
  [ "${1:-}" != --keep ] || return 0
  # By name, not the directory as a whole: it may have been a mistyped one.
  rm -rf "$LAB_DIR"/{nodes,disks,shared,guest_roots,guests,hosts,settings,lock}
  rmdir "$LAB_DIR" 2>/dev/null || true
}
