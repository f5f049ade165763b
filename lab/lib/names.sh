# shellcheck shell=bash
# The nodes' names, numbers and addresses. LAB_NODES is how many there are (node1, node2, ...), or their names.

planned_nodes() { # one a line, in the order of their numbers
  case $LAB_NODES in
    *[!0-9]*) tr -s ' ' '\n' <<<"$LAB_NODES" ;;
    *) seq -f 'node%.0f' "$LAB_NODES" ;;
  esac
}

plan_nodes() { # plan_nodes [N]: settles LAB_NODES; there are never fewer than were made already
  local made
  case $LAB_NODES in
    *[!0-9]*)
      [ -z "${1:-}" ] || [ "$1" = "$(planned_nodes | wc -l)" ] || die "the nodes have names ($LAB_NODES): a number can't be given too"
      ;;
    *)
      LAB_NODES=${1:-$LAB_NODES}
      made=$(nodes | wc -l)
      [ "$LAB_NODES" -ge "$made" ] || LAB_NODES=$made
      ;;
  esac
}

is_node() { [ -n "$1" ] && [ -f "$LAB_DIR/nodes/${1##*/}/made" ]; }
nodes() {
  local node
  for node in $(planned_nodes); do if is_node "$node"; then echo "$node"; fi; done
}
require_node() {
  is_node "${1:-}" || die "there is no node '${1:-}' in $LAB_DIR; the nodes are: $(nodes | tr '\n' ' ')"
}

node_number() { planned_nodes | grep -nxF -- "$1" | cut -d: -f1; }
node_address() { echo "$LAB_NET.$(node_number "$1")"; }
# Where luci reaches the node: on the management network, if there is one.
management_address() { echo "${LAB_MANAGEMENT_NET:-$LAB_NET}.$(node_number "$1")"; }
bmc_address() { echo "$LAB_NET.254"; }

hosts_file() {
  local node
  echo "127.0.0.1 localhost"
  for node in $(planned_nodes); do echo "$(node_address "$node") $node"; done
  echo "$(bmc_address) bmc"
}
