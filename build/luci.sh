# shellcheck shell=bash
# luci's life beside the lab: in the switch's network, or on this machine alone.

# The same records of processes (pid and start time) that the lab keeps.
# shellcheck source=/dev/null
. "$CONGA_HOME/lab/lib/process.sh"
wait_until() { local end=$((SECONDS + $1)); shift; until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.1; done; }

PASSWORD_FILE=$CONGA_STATE/one-time-password

luci_data() { echo "$CONGA_STATE/luci"; }

luci_init() {
  [ ! -f "$CONGA_STATE/initialised" ] || return 0
  mkdir -p "$(luci_data)"
  chmod 700 "$(luci_data)"
  rm -f "$PASSWORD_FILE"
  step "making luci's database and administrator" \
    "$LUCI" admin init --data "$(luci_data)" --user admin --one-time-password-file "$PASSWORD_FILE"
  : >"$CONGA_STATE/initialised"
}

luci_running() {
  case $(cat "$CONGA_STATE/mode" 2>/dev/null) in
    lab) (LAB_DIR=$CONGA_STATE/lab; recorded "$LAB_DIR/run/daemon-luci" >/dev/null) ;;
    alone) recorded "$CONGA_STATE/run/luci" >/dev/null ;;
    *) return 1 ;;
  esac
}

luci_start() { # luci_start MODE PORT
  local mode=$1 port=$2
  if luci_running; then return 0; fi
  echo "$mode" >"$CONGA_STATE/mode"
  echo "$port" >"$CONGA_STATE/port"
  if [ "$mode" = lab ]; then
    the_lab serve luci "$LUCI" serve --data "$(luci_data)" --port "$port"
    the_lab forward "$port"
  else
    mkdir -p "$CONGA_STATE/run"
    setsid "$LUCI" serve --data "$(luci_data)" --port "$port" </dev/null >>"$CONGA_STATE/run/luci.log" 2>&1 &
    record "$CONGA_STATE/run/luci" $! || die "luci ended at once: $(tail -n 5 "$CONGA_STATE/run/luci.log")"
  fi
}

luci_log() { if [ "$(cat "$CONGA_STATE/mode")" = lab ]; then echo "$CONGA_STATE/lab/run/luci.log"; else echo "$CONGA_STATE/run/luci.log"; fi; }

http_status() { # http_status PORT: of the page
  local line
  # shellcheck disable=SC2016
  line=$(timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "GET / HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n" "$1" >&3 && head -n 1 <&3' bash "$1" 2>/dev/null) || return 1
  [[ $line =~ ^HTTP/1.[01]\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}"
}
page_answers() { [[ $(http_status "$1") == [23]* ]]; }
answers_or_ended() { [ -n "$(http_status "$1")" ] || ! luci_running; }
luci_wait() {
  wait_until 120 answers_or_ended "$1" || { echo "luci did not answer in 120 s"; tail -n 20 "$(luci_log)"; return 1; }
  luci_running || { echo "luci ended:"; tail -n 20 "$(luci_log)"; return 1; }
  page_answers "$1" || { echo "luci answers, but not with the page: HTTP status $(http_status "$1")"; tail -n 20 "$(luci_log)"; return 1; }
}
