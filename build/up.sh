# shellcheck shell=bash
# ./conga up and ./conga status

port_taken() { timeout 1 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"' bash "$1" 2>/dev/null; }

conga_up() {
  local mode=lab port='' guests=''
  while [ $# -gt 0 ]; do
    case $1 in
      --no-lab) mode=alone ;;
      --machines) export CONGA_MACHINES=yes ;;
      --guests) export LAB_GUESTS=yes; guests=yes ;;
      --port) port=${2:?--port needs a number}; shift ;;
      --port=*) port=${1#*=} ;;
      *) die "up: unknown option '$1' (there are --no-lab, --machines, --guests and --port PORT)" ;;
    esac
    shift
  done
  [ "$mode$guests" != aloneyes ] || die "up: guests live on the lab's nodes: --guests and --no-lab don't go together"
  require_root_and_linux
  mkdir -p "$CONGA_STATE"
  if luci_running; then
    [ "$(cat "$CONGA_STATE/mode")" = "$mode" ] || die "luci already runs, $([ "$mode" = lab ] && echo without || echo with) the lab: './conga down' first"
    port=$(cat "$CONGA_STATE/port")
  else
    port=${port:-$(cat "$CONGA_STATE/port" 2>/dev/null || echo 8480)}
    ! port_taken "$port" || die "port $port of 127.0.0.1 is taken: choose another with --port"
  fi
  install_packages
  find_jdk
  conga_build
  [ -x "$LUCI" ] || die "the build made no $LUCI"
  if [ "$mode" = lab ]; then
    [ -x "$RICCI" ] || die "the build made no $RICCI"
    if [ "${CONGA_MACHINES:-}" = yes ]; then
      step "making the machines' image (kept for the next time)" the_lab image
    fi
    if [ -n "$guests" ] && [ -d "$CONGA_STATE/lab/nodes" ] && ! has_guests; then
      die "the lab was made without guests: './conga down' first"
    fi
    step "starting three nodes" the_lab up
    [ -z "$guests" ] || step "starting a guest on each node" guests_up
  fi
  luci_init
  luci_start "$mode" "$port"
  step "starting luci" luci_wait "$port"
  [ -z "$guests" ] || demo_once "$port"
  echo
  conga_facts
}

has_guests() { the_lab settings | grep -qx 'LAB_GUESTS=yes'; }

# guest1 on the first node and so on, as somebody has them who has no cluster yet.
guests_up() {
  local node number=0 pid pids=() there
  there=$(the_lab guests)
  for node in $(the_lab nodes); do
    number=$((number + 1))
    ! grep -q " guest$number " <<<"$there" || continue
    the_lab guest "guest$number" "$node" &
    pids+=($!)
  done
  for pid in ${pids[@]+"${pids[@]}"}; do wait "$pid"; done
}

conga_facts() {
  local node port
  port=$(cat "$CONGA_STATE/port")
  echo "Conga is at        http://127.0.0.1:$port/"
  echo "Administrator      admin"
  if [ -s "$DEMO_PASSWORD" ]; then
    echo "Password           $(cat "$DEMO_PASSWORD")   (as the demo chose it, unless you changed it)"
  else
    echo "One-time password  $(cat "$PASSWORD_FILE" 2>/dev/null || echo "(used)")   (for the first sign-in; yours afterwards)"
  fi
  [ "$(cat "$CONGA_STATE/mode")" = lab ] || return 0
  for node in $(the_lab nodes); do
    printf '%-18s %s, ricci on port 11111, power %s\n' "$node" "$(the_lab management "$node")" "$(the_lab power "$node")"
  done
  ! has_guests || guest_facts
  echo "root's password    $(the_lab settings | sed -n 's/^LAB_PASSWORD=//p')   (on the nodes; asked for once per node)"
  echo "Fence agent        fence_lab, ip $(the_lab settings | sed -n 's/^LAB_NET=//p').254, plug = the node's name"
  echo "Break something    ./conga lab crash node2     (also cut, heal, start, stop, power, exec)"
  echo "End                ./conga down"
}

guest_facts() {
  local node guest state
  while read -r node guest state _; do
    printf '%-18s %s on %s, %s\n' "$guest" "${state/-/ }" "$node" "$(the_lab guest-address "$guest")"
  done < <(the_lab guests)
  echo "Guests             ./conga lab guests, asked at every hypervisor itself; ./conga lab hub ping ADDRESS"
}

conga_status() {
  if luci_running; then
    if page_answers "$(cat "$CONGA_STATE/port")"; then echo "luci runs and answers"; else echo "luci runs and does not answer; see $(luci_log)"; fi
    conga_facts
  elif [ -d "$CONGA_STATE/lab/nodes" ]; then
    echo "luci does not run; the lab's directory is $CONGA_STATE/lab"
    local node
    for node in $(the_lab nodes); do echo "$node: power $(the_lab power "$node")"; done
  else
    echo "nothing runs"
  fi
}
