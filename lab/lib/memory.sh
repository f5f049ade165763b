# shellcheck shell=bash
# Memory of each node: PSS and RSS, summed over the processes of its pid namespace.

memory() {
  local node space process
  for node in $(running_nodes); do
    space=$(readlink "/proc/$(node_init "$node")/ns/pid_for_children") || continue
    for process in /proc/[0-9]*; do
      [ "$(readlink "$process/ns/pid" 2>/dev/null)" = "$space" ] || continue
      { echo "$(cat "$process/comm") $(awk '/^Pss:/ {pss = $2} /^Rss:/ {rss = $2} END {print pss, rss}' "$process/smaps_rollup")"; } 2>/dev/null || true
    done | awk -v node="$node" '
      { pss += $2; rss += $3; each = each sprintf(" %s=%.1f", $1, $2 / 1024) }
      END { printf "%s processes=%d pss=%.1fMiB rss=%.1fMiB (pss:%s)\n", node, NR, pss / 1024, rss / 1024, each }'
  done
}
