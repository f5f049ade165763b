# shellcheck shell=bash
# Is the cluster ready: quorum, a DC, and as many nodes online as were asked for.

ready() { # ready NODE...
  local out
  out=$( (node_exec "$1" timeout 10 crm_mon -1 --output-as=xml --include=dc,nodes) 2>/dev/null) || return 1
  grep -q '<current_dc present="true".*with_quorum="true"' <<<"$out" || return 1
  [ "$(grep -c '<node .*online="true".*pending="false"' <<<"$out")" -eq $# ]
}

running_nodes() {
  local node
  for node in $(nodes); do if node_alive "$node"; then echo "$node"; fi; done
}

wait_ready() { # wait_ready [SECONDS] [NODE...]: the nodes given, or all that run
  local limit=${1:-60} members
  [ $# -eq 0 ] || shift
  members=("$@")
  [ ${#members[@]} -gt 0 ] || mapfile -t members < <(running_nodes)
  [ ${#members[@]} -gt 0 ] || die "no node runs"
  wait_until "$limit" ready "${members[@]}" || die "not ready after $limit s: $( (node_exec "${members[0]}" crm_mon -1) 2>&1 | head -n 20)"
}
