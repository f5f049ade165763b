# shellcheck shell=bash
# Processes that stand beside the nodes, in the switch's network: luci, and the way to it from this machine.

daemon_file() { echo "$LAB_DIR/run/daemon-$1"; }

daemon_start() { # daemon_start NAME CMD...
  local name=$1 file pid
  shift
  file=$(daemon_file "$name")
  ! recorded "$file" >/dev/null || return 0
  pid=$(switch_pid) || die "the lab is not up"
  CONGA_LAB=$LAB_DIR setsid nsenter -t "$pid" -n -m --wd="$PWD" -- "$@" </dev/null >>"$LAB_DIR/run/$name.log" 2>&1 9>&- &
  record "$file" $! || die "$name ended at once: $(tail -n 5 "$LAB_DIR/run/$name.log")"
}

daemon_stop() { end_recorded "$(daemon_file "$1")" "${2:-TERM}"; } # daemon_stop NAME [SIGNAL]

# The lab's addresses never exist on this machine: a unix socket joins the two networks.
forward() { # forward PORT
  local socket=$LAB_DIR/run/forward-$1.socket
  recorded "$(daemon_file "forward-$1-inside")" >/dev/null || rm -f "$socket"
  daemon_start "forward-$1-inside" socat "UNIX-LISTEN:$socket,fork,mode=600" "TCP:127.0.0.1:$1"
  wait_until 5 test -S "$socket" || die "the forward's socket did not appear: $(cat "$LAB_DIR/run/forward-$1-inside.log")"
  ! recorded "$(daemon_file "forward-$1-outside")" >/dev/null || return 0
  CONGA_LAB=$LAB_DIR setsid socat "TCP-LISTEN:$1,bind=127.0.0.1,reuseaddr,fork" "UNIX-CONNECT:$socket" \
    </dev/null >>"$LAB_DIR/run/forward-$1-outside.log" 2>&1 9>&- &
  record "$(daemon_file "forward-$1-outside")" $!
  wait_until 5 host_port_open "$1" || die "port $1 of 127.0.0.1 can't be used: $(cat "$LAB_DIR/run/forward-$1-outside.log")"
}

unforward() {
  daemon_stop "forward-$1-outside"
  daemon_stop "forward-$1-inside"
  rm -f "$LAB_DIR/run/forward-$1.socket"
}

host_port_open() { timeout 1 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"' bash "$1" 2>/dev/null; }
