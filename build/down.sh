# shellcheck shell=bash
# ./conga down: ends what `up` started and nothing else.

conga_down() {
  local keep=${1:-}
  case $keep in "" | --keep) ;; *) die "down: unknown option '$keep' (there is --keep)" ;; esac
  [ -d "$CONGA_STATE" ] || { say "nothing runs"; return 0; }
  require_root_and_linux
  end_recorded "$CONGA_STATE/run/luci"
  # shellcheck disable=SC2086 # an option or nothing
  the_lab down $keep
  rm -rf "$CONGA_STATE"/{run,mode,log}
  [ "$keep" != --keep ] || { say "ended; luci's data and the nodes' disks stay in $CONGA_STATE"; return 0; }
  rm -rf "$CONGA_STATE"/{luci,port,initialised,one-time-password,demo-password,demo-password.new}
  rmdir "$CONGA_STATE" 2>/dev/null || say "$CONGA_STATE is not empty: what is left there is not Conga's"
  say "ended, nothing is left"
}
