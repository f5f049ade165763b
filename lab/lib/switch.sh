# shellcheck shell=bash
# The switch: a bridge in a network namespace of its own, so that nothing of this machine's network is touched.

switch_pid() { recorded "$LAB_DIR/run/switch"; }
switch_alive() { switch_pid >/dev/null; }

in_switch() { # in_switch CMD...: the switch's network, everything else of this machine
  local pid
  pid=$(switch_pid) || die "the lab is not up (no switch in $LAB_DIR)"
  nsenter -t "$pid" -n -- "$@"
}

# Also with the nodes' names in /etc/hosts: what luci and a person use.
in_switch_named() {
  local pid
  pid=$(switch_pid) || die "the lab is not up (no switch in $LAB_DIR)"
  exec nsenter -t "$pid" -n -m --wd="$PWD" -- "$@"
}

switch_own_network() { [ "$(readlink "/proc/$1/ns/net")" != "$(readlink /proc/self/ns/net)" ]; }

switch_up() {
  ! switch_alive || return 0
  local pid
  hosts_file >"$LAB_DIR/hosts"
  CONGA_LAB=$LAB_DIR setsid unshare --net --mount --propagation slave -- \
    sh -c 'mount --bind "$0" /etc/hosts && exec sleep infinity' "$LAB_DIR/hosts" </dev/null >/dev/null 2>&1 9>&- &
  pid=$!
  record "$LAB_DIR/run/switch" $pid
  wait_until 10 switch_sleeps "$pid" || die "the switch's namespace did not start"
  # No spanning-tree delay. Snooping off, or multicast dies after the first query interval (there is no querier).
  # A fixed MAC: a bridge takes a port's otherwise and changes it when that node dies; the others' ARP entries for the
  # BMC go stale then and fencing times out.
  in_switch sh -e -c '
    ip link set lo up
    ip link add br0 address 02:00:00:00:77:fe type bridge forward_delay 0 mcast_snooping 0
    ip addr add "$1/24" dev br0
    ip link set br0 up' sh "$(bmc_address)"
  [ -n "$LAB_MANAGEMENT_NET" ] || return 0
  in_switch sh -e -c '
    ip link add br1 address 02:00:00:00:77:fd type bridge forward_delay 0 mcast_snooping 0
    ip addr add "$1.254/24" dev br1
    ip link set br1 up' sh "$LAB_MANAGEMENT_NET"
}

# Own network and past the mount: the shell has turned into sleep.
switch_sleeps() { switch_own_network "$1" && [ "$(cat "/proc/$1/comm" 2>/dev/null)" = sleep ]; }

cable_plug() { # cable_plug NODE PID: a veth pair between the switch and the node whose init is PID
  local number port
  number=$(node_number "$1")
  port=v$number
  in_switch ip link del "$port" 2>/dev/null || true
  in_switch ip link add "$port" type veth peer name "$LAB_DEVICE" netns "$2"
  in_switch ip link set "$port" up
  [ -f "$LAB_DIR/nodes/$1/cut" ] || in_switch ip link set "$port" master br0
  nsenter -t "$2" -n -- sh -e -c '
    ip link set lo up
    ip link set lo multicast on
    ip link set "$3" up
    if [ "$4" != "$3" ]; then
      ip link add "$4" address "$5" type bridge forward_delay 0 mcast_snooping 0
      ip link set "$3" master "$4"
    fi
    ip addr add "$1/24" brd + dev "$4"
    ip link set "$4" up
    ip route add default via "$2"' sh "$(node_address "$1")" "$(bmc_address)" "$LAB_DEVICE" "$(node_device)" \
    "02:00:00:00:03:$(printf %02x "$number")"
  [ -z "$LAB_MANAGEMENT_NET" ] || management_plug "$1" "$2"
}

# Where guests are, the node's address is on a bridge, and its cable and its guests are ports of that. A fixed MAC again: the
# bridge would take a guest's.
node_device() { if with_guests; then echo "$GUEST_BRIDGE"; else echo "$LAB_DEVICE"; fi; }

# A second cable, to the switch that luci stands at: what cuts the cluster's network leaves it alone.
management_plug() {
  local port
  port=m$(node_number "$1")
  in_switch ip link del "$port" 2>/dev/null || true
  in_switch ip link add "$port" type veth peer name mgmt0 netns "$2"
  in_switch ip link set "$port" up
  [ -f "$LAB_DIR/nodes/$1/cut-all" ] || in_switch ip link set "$port" master br1
  nsenter -t "$2" -n -- sh -e -c '
    ip addr add "$1/24" brd + dev mgmt0
    ip link set mgmt0 up' sh "$(management_address "$1")"
}

cable_unplug() {
  in_switch ip link del "v$(node_number "$1")" 2>/dev/null || true
  in_switch ip link del "m$(node_number "$1")" 2>/dev/null || true
}

cable_cut() { # cable_cut [--all] NODE: the cluster's network; with --all the management network too
  local all=
  if [ "$1" = --all ]; then all=yes; shift; fi
  require_node "$1"
  : >"$LAB_DIR/nodes/$1/cut"
  in_switch ip link set "v$(node_number "$1")" nomaster 2>/dev/null || true
  [ -n "$all" ] || return 0
  : >"$LAB_DIR/nodes/$1/cut-all"
  in_switch ip link set "m$(node_number "$1")" nomaster 2>/dev/null || true
}
cable_heal() {
  rm -f "$LAB_DIR/nodes/$1/cut" "$LAB_DIR/nodes/$1/cut-all"
  in_switch ip link set "v$(node_number "$1")" master br0 2>/dev/null || true
  in_switch ip link set "m$(node_number "$1")" master br1 2>/dev/null || true
}

wait_port() { # wait_port NODE PORT [SECONDS]
  local address limit=${3:-60}
  address=$(node_address "$1")
  wait_until "$limit" port_open "$address" "$2" || die "$1: nothing listens on port $2 after $limit s"
}
# shellcheck disable=SC2016 # the inner shell expands it
port_open() { in_switch timeout 1 bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$1" "$2" 2>/dev/null; }
