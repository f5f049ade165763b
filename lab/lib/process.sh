# shellcheck shell=bash
# Which process is ours. A record is "PID STARTTIME": a pid alone may have been given to somebody else since.

# The start time is the 22nd field of /proc/PID/stat (proc(5)); the 2nd may hold blanks, so cut behind its ')'.
start_time() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # shellcheck disable=SC2086
  set -- ${stat##*) }
  [ "$1" != Z ] || return 1
  echo "${20}"
}

record() { # record FILE PID
  local started
  started=$(start_time "$2") || return 1
  echo "$2 $started" >"$1.new" && mv "$1.new" "$1"
}

recorded() { # recorded FILE: prints the pid if that very process still runs
  local pid started
  { read -r pid started <"$1"; } 2>/dev/null || return 1
  [ -n "$started" ] && [ "$(start_time "$pid")" = "$started" ] && echo "$pid"
}

gone() { ! start_time "$1" >/dev/null; }

end_recorded() { # end_recorded FILE [SIGNAL]: TERM, then KILL after five seconds
  local pid
  if pid=$(recorded "$1"); then
    kill "-${2:-TERM}" "$pid" 2>/dev/null || true
    wait_until 5 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
    wait_until 5 gone "$pid" || true
  fi
  rm -f "$1"
}

# Everything that the lab leaves running carries CONGA_LAB=<its directory> in its environment, so that what a killed
# lab script had no time to record is found all the same.
strays() {
  grep -slzxF "CONGA_LAB=$LAB_DIR" /proc/[0-9]*/environ | cut -d/ -f3 | grep -vxF $$ || true
}

end_strays() {
  local pid round
  for round in 1 2 3 4 5; do
    local found=
    for pid in $(strays); do
      found=yes
      kill -KILL "$pid" 2>/dev/null || true
    done
    [ -n "$found" ] || return 0
    sleep "0.$round"
  done
}
