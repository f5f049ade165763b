# shellcheck shell=bash
# Power: on, off (at once), orderly off. A node's chassis (chassis.sh) runs its init; both are recorded.

node_init() { recorded "$LAB_DIR/nodes/$1/init"; }
node_alive() { node_init "$1" >/dev/null; }
chassis_gone() { ! recorded "$LAB_DIR/nodes/$1/chassis" >/dev/null; }
came_up() { node_alive "$1" || chassis_gone "$1"; }

lab_requirements() { require_tools unshare nsenter ip socat corosync pacemakerd crm_mon flock pgrep; }

await_booted() {
  wait_until 120 test -f "$LAB_DIR/nodes/$1/board/booted" || die "$1 did not boot: $(tail -n 5 "$LAB_DIR/nodes/$1/console")"
}

power_on() { # power_on NODE [SECONDS]: returns when the node's init runs, or at once if it is to come up later
  local node=$1 delay=${2:-0} directory=$LAB_DIR/nodes/$1
  exec 8>"$directory/lock"
  flock 8
  if ! node_alive "$node"; then
    end_chassis "$node"
    CONGA_LAB=$LAB_DIR setsid "$LAB_SELF" __chassis "$node" "$delay" </dev/null >>"$directory/console" 2>&1 8>&- 9>&- &
    record "$directory/chassis" $! || true
  fi
  exec 8>&-
  [ "$delay" = 0 ] || return 0
  wait_until 20 came_up "$node" || true
  node_alive "$node" || die "$node did not power on; its console says: $(tail -n 5 "$directory/console")"
}

# The chassis leads a process group: it, the unshare that waits for the node's init, and a delayed start's sleep.
end_chassis() {
  local pid
  if pid=$(recorded "$LAB_DIR/nodes/$1/chassis"); then
    kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
    wait_until 5 gone "$pid" || true
  fi
  rm -f "$LAB_DIR/nodes/$1/chassis"
}

power_off() { # like a power cut: SIGKILL to pid 1 of a pid namespace ends all in it
  local pid
  exec 8>"$LAB_DIR/nodes/$1/lock"
  flock 8
  if pid=$(node_init "$1"); then
    kill -KILL "$pid" 2>/dev/null || true
    wait_until 10 gone "$pid" || true
    # The chassis sees it and ends by itself, having reaped everything: an orphan would stay a zombie, and its pid
    # namespace with it, for as long as this machine's pid 1 takes its time.
    wait_until 2 chassis_gone "$1" || true
  fi
  end_chassis "$1"
  rm -f "$LAB_DIR/nodes/$1/init" "$LAB_DIR/nodes/$1/board/plugged"
  ! switch_alive || cable_unplug "$1"
  exec 8>&-
}

orderly_off() {
  node_alive "$1" || return 0
  (node_exec "$1" sh -c 'for unit in pacemaker corosync-qdevice corosync ricci; do systemctl stop "$unit"; done' >/dev/null 2>&1) || true
  power_off "$1"
}

# Inside: all of the node's namespaces, its root, and none of the caller's environment.
node_exec() {
  local node=$1 pid
  shift
  require_node "$node"
  pid=$(node_init "$node") || die "$node is off"
  exec nsenter -t "$pid" -m -u -i -n -p -r -w -- \
    /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" "$@"
}
