# shellcheck shell=bash
# The verbs that mean the same in both kinds of lab.

common_verb() { # common_verb VERB ARGUMENT...
  local verb=$1
  shift
  case $verb in
    down) lab_down "$@" ;;
    exec) node_exec "$@" ;;
    crash) require_node "${1:-}"; power_off "$1" ;;
    stop) require_node "${1:-}"; orderly_off "$1" ;;
    cut) cable_cut "$@" ;;
    heal) require_node "${1:-}"; cable_heal "$1" ;;
    power) require_node "${1:-}"; if node_alive "$1"; then echo on; else echo off; fi ;;
    address) require_node "${1:-}"; node_address "$1" ;;
    management) require_node "${1:-}"; management_address "$1" ;;
    nodes) nodes ;;
    console) require_node "${1:-}"; cat "$LAB_DIR/nodes/$1/console" 2>/dev/null || true ;;
    wait-port) require_node "${1:-}"; wait_port "$@" ;;
    form) form "$@" ;;
    wait) wait_ready "$@" ;;
    hub) in_switch_named "$@" ;;
    serve) daemon_start "$@" ;;
    unserve) daemon_stop "$@" ;;
    forward) forward "$1" ;;
    unforward) unforward "$1" ;;
    guest) guest_make "$@" ;;
    guests) guests ;;
    guest-address) guest_address "$1" ;;
    tick) guest_tick "$1" ;;
    apt-repository) apt_repository "$@" ;;
    apt-add) apt_add "$@" ;;
    settings) print_settings ;;
    __bmc) bmc_answer ;;
    *) usage >&2; exit 2 ;;
  esac
}
