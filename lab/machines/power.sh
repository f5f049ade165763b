# shellcheck shell=bash
# A machine's power. It is one process group: a User Mode Linux kernel, and a process of this machine for each of its own.

lab_requirements() {
  require_tools nsenter ip socat flock taskset ssh ssh-keygen linux.uml tgtd tgtadm mmdebstrap mke2fs lz4 cpio modprobe
  [ -c /dev/net/tun ] || die "the machines' network needs /dev/net/tun"
  if [ ! -f "$LAB_IMAGE" ]; then
    image_ensure
    LAB_IMAGE=$(image_file)
  fi
  find_java_home >/dev/null || say "no JDK 25 or newer was found (JAVA_HOME): ricci will not start on the machines"
}

node_init() { recorded "$LAB_DIR/nodes/$1/init"; }
node_alive() { node_init "$1" >/dev/null; }

power_on() { # power_on NODE [SECONDS]: returns when the kernel runs, or at once if it is to come up later
  local node=$1 delay=${2:-0} directory=$LAB_DIR/nodes/$1
  exec 8>"$directory/lock"
  flock 8
  if ! node_alive "$node"; then
    end_group "$(recorded "$directory/chassis" || true)"
    tap_make "$node"
    CONGA_LAB=$LAB_DIR setsid "$LAB_SELF" __chassis "$node" "$delay" </dev/null >>"$directory/console" 2>&1 8>&- 9>&- &
    record "$directory/chassis" $! || true
  fi
  exec 8>&-
  [ "$delay" = 0 ] || return 0
  wait_until 20 node_alive "$node" || die "$node did not power on; its console says: $(tail -n 5 "$directory/console")"
}

# The same process all along: it waits, and then becomes the machine. A reboot from inside begins the same process anew.
chassis() { # chassis NODE SECONDS
  local node=$1 delay=$2 directory=$LAB_DIR/nodes/$1 number arguments
  [ "$delay" = 0 ] || sleep "$delay"
  number=$(node_number "$node")
  mapfile -t arguments < <(disk_arguments "$node")
  arguments+=("eth0=tuntap,v$number,02:00:00:00:01:$(printf %02x "$number")")
  [ -z "$LAB_MANAGEMENT_NET" ] || arguments+=("eth1=tuntap,m$number,02:00:00:00:02:$(printf %02x "$number")")
  mkdir -p "$LAB_DIR/run/uml"
  record "$directory/init" $$
  # shellcheck disable=SC2086 # a list of words
  # One CPU each: without that every stop of a process is a wake-up across CPUs, and the machine 8 times slower.
  TMPDIR=$LAB_DIR/run/memory exec taskset -c "$(cpu_of "$number")" nsenter -t "$(switch_pid)" -n -m -- \
    linux.uml "umid=$node" "uml_dir=$LAB_DIR/run/uml" "mem=${LAB_MEMORY}M" "${arguments[@]}" \
    root=/dev/ubda rw "systemd.machine_id=$(cat "$directory/machine-id")" init=/lib/systemd/systemd \
    con0=fd:0,fd:1 con=null ssl=null quiet systemd.show_status=0 audit=0 net.ifnames=0 \
    "lab.board=$directory/board" $LAB_KERNEL_ARGUMENTS
}

# The CPUs that we may use need not begin at 0, nor be all of them.
cpu_of() { # cpu_of NUMBER
  local part cpus=() all
  IFS=, read -ra all <<<"$(sed -n 's/^Cpus_allowed_list:[[:space:]]*//p' /proc/self/status)"
  for part in "${all[@]}"; do mapfile -t -O ${#cpus[@]} cpus < <(seq "${part%-*}" "${part#*-}"); done
  echo "${cpus[$1 % ${#cpus[@]}]}"
}

# All of the group, and until all of it is gone: the disks are written to as long as one lives.
end_group() { # end_group PID
  [ -n "$1" ] || return 0
  kill -KILL -- "-$1" 2>/dev/null || true
  wait_until 10 group_gone "$1" || say "processes of group $1 don't end"
}
group_gone() { [ -z "$(ps -o stat= --sid "$1" | sed '/^Z/d')" ]; }

power_off() { # like a power cut
  local directory=$LAB_DIR/nodes/$1
  exec 8>"$directory/lock"
  flock 8
  end_group "$(recorded "$directory/chassis" || true)"
  shell_close "$1"
  rm -rf "$directory/init" "$directory/chassis" "$LAB_DIR/run/uml/$1"
  exec 8>&-
}

orderly_off() {
  node_alive "$1" || return 0
  (node_exec "$1" systemctl poweroff >/dev/null 2>&1) || true
  wait_until 120 off "$1" || say "$1 did not power off by itself within 120 s: its power is cut"
  power_off "$1"
}
off() { ! node_alive "$1"; }

tap_make() { # tap_make NODE: its ports of the switch stay when it is off
  local number
  number=$(node_number "$1")
  tap "v$number" br0 "$LAB_DIR/nodes/$1/cut"
  [ -z "$LAB_MANAGEMENT_NET" ] || tap "m$number" br1 "$LAB_DIR/nodes/$1/cut-all"
}

tap() { # tap PORT BRIDGE CUT
  in_switch ip link show "$1" >/dev/null 2>&1 || in_switch ip tuntap add "$1" mode tap
  in_switch ip link set "$1" up
  [ -f "$3" ] || in_switch ip link set "$1" master "$2"
}
