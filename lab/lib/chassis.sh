# shellcheck shell=bash
# The chassis: what is around a node's operating system. It makes the namespaces, plugs the cable in, and powers the
# node on again when reboot(2) was called inside (that ends pid 1 of a pid namespace with SIGHUP; power off is SIGINT).

chassis() { # chassis NODE SECONDS
  local node=$1 delay=$2 directory=$LAB_DIR/nodes/$1 waiter init code
  while :; do
    [ "$delay" = 0 ] || sleep "$delay"
    rm -f "$directory"/board/{plugged,booted}
    unshare --net --mount --ipc --uts --pid --fork --kill-child=KILL --propagation private -- "$LAB_SELF" __boot "$node" &
    waiter=$!
    init=
    until init=$(pgrep -P "$waiter") && [ -n "$init" ]; do
      gone "$waiter" && { echo "chassis: no init"; exit 1; }
      sleep 0.01
    done
    until switch_own_network "$init"; do gone "$init" && exit 1; sleep 0.01; done
    cable_plug "$node" "$init"
    record "$directory/init" "$init"
    : >"$directory/board/plugged"
    code=0
    wait "$waiter" || code=$?
    rm -f "$directory/init" "$directory/board/plugged"
    cable_unplug "$node"
    case $code in
      129) delay=$LAB_BOOT_SECONDS; echo "chassis: reboot" ;;
      *) echo "chassis: power off ($code)"; exit 0 ;;
    esac
  done
}
