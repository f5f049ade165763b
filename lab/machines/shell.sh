# shellcheck shell=bash
# Commands on a machine, over ssh on the network that a cut leaves alone; one connection per machine for all of them.

shell_to() { # shell_to NODE [OPTION...] -- WORD...
  local node=$1 pid options=()
  shift
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  pid=$(switch_pid) || die "the lab is not up (no switch in $LAB_DIR)"
  CONGA_LAB=$LAB_DIR nsenter -t "$pid" -n -- ssh -q -F none -i "$LAB_DIR/run/key" -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no \
    -o UserKnownHostsFile=/dev/null -o ConnectTimeout=20 -o ServerAliveInterval=10 -o ServerAliveCountMax=6 \
    -o ControlMaster=auto -o "ControlPath=$LAB_DIR/run/ssh-$(node_number "$node")" -o ControlPersist=600 \
    ${options[@]+"${options[@]}"} "root@$(management_address "$node")" "$@" 8>&- 9>&-
}

shell_close() { # of a machine that is off: its connection would linger
  local socket
  socket=$LAB_DIR/run/ssh-$(node_number "$1")
  [ -S "$socket" ] || return 0
  shell_to "$1" -O exit -- >/dev/null 2>&1 </dev/null || true
  rm -f "$socket"
}

node_exec() { # node_exec NODE CMD...: word by word; the shell over there takes them apart as they were
  local node=$1 words options=()
  shift
  require_node "$node"
  node_alive "$node" || die "$node is off"
  printf -v words ' %q' "$@"
  [ ! -t 0 ] || options=(-t)
  shell_to "$node" ${options[@]+"${options[@]}"} -- \
    "exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=${TERM:-dumb}$words"
}

answers() { (node_exec "$1" true) </dev/null >/dev/null 2>&1; }

# The key to the machines is in their image.
shell_key() {
  [ -f "$LAB_DIR/run/key" ] || (umask 077 && debugfs -R 'cat /root/.ssh/id_ed25519' "$LAB_IMAGE" >"$LAB_DIR/run/key" 2>/dev/null)
}

await_booted() { # until it answers and sees its LUNs
  local name
  wait_until 240 answers "$1" || die "$1 did not boot: $(tail -n 5 "$LAB_DIR/nodes/$1/console")"
  for name in $(luns); do
    wait_until 120 sees "$1" "$(lun_device "$name")" || die "$1 does not see LUN $name: $( (node_exec "$1" systemctl status lab-san) 2>&1 | tail -n 5)"
  done
}
sees() { (node_exec "$1" test -e "$2") </dev/null >/dev/null 2>&1; }
