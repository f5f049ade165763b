# shellcheck shell=bash
# The BMC: one line in ("status node2"), one line out ("ok on"), on the switch's address. Fence agents ask it.

BMC_PORT=6230

bmc_up() {
  ! recorded "$LAB_DIR/run/bmc" >/dev/null || return 0
  in_switch true
  CONGA_LAB=$LAB_DIR setsid nsenter -t "$(switch_pid)" -n -- \
    socat "TCP-LISTEN:$BMC_PORT,bind=$(bmc_address),reuseaddr,fork" "EXEC:$LAB_SELF __bmc" </dev/null >"$LAB_DIR/run/bmc.log" 2>&1 9>&- &
  record "$LAB_DIR/run/bmc" $!
  wait_until 10 port_open "$(bmc_address)" $BMC_PORT || die "the BMC does not listen: $(cat "$LAB_DIR/run/bmc.log")"
}

bmc_answer() {
  local verb node delay=$LAB_BOOT_SECONDS
  # Never at once. What the fencer tells of a healthy node's fencing reaches the members when the totem has formed anew
  # (token and consensus, 6.6 s by default); a node that has joined again by then takes it for news of now, and its
  # Pacemaker leaves for good (pacemakerd ends with 100). Real machines take longer to boot than that.
  [ "$delay" != 0 ] || delay=10
  read -r verb node || return 0
  if [ "$verb" = list ]; then
    echo "ok $(nodes | tr '\n' ' ')"
    return
  fi
  if ! is_node "$node"; then
    echo "error no such node"
    return
  fi
  case $verb in
    on) power_on "$node" ;;
    off) power_off "$node" ;;
    # After a delayed reboot "off" is the truth, and the fencing is done all the same.
    reboot) power_off "$node"; power_on "$node" "$delay" ;;
    status) ;;
    *) echo "error unknown verb"; return ;;
  esac >/dev/null 2>&1 </dev/null
  if node_alive "$node"; then echo "ok on"; else echo "ok off"; fi
}
