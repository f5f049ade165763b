#!/bin/bash
# processes.sh PATTERN: of this node's processes whose command line matches, and their descendants:
# how many, CPU used since their start (ms, ended children included), PSS (KiB). One line: COUNT CPU_MS PSS_KIB
set -euo pipefail
hertz=$(getconf CLK_TCK)
declare -A chosen=()
for pid in $(pgrep -f -- "$1" || true); do [ "$pid" = $$ ] || chosen[$pid]=1; done
count=0 ticks=0 pss=0
for pid in "${!chosen[@]}"; do
  grep -q "processes.sh" "/proc/$pid/cmdline" 2>/dev/null && continue
  stat=$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null) || continue
  read -r -a field <<<"$stat"
  count=$((count + 1))
  ticks=$((ticks + field[11] + field[12] + field[13] + field[14]))
  pss=$((pss + $(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)))
done
echo "$count $((ticks * 1000 / hertz)) $pss"
