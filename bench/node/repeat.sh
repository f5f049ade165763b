#!/bin/bash
# repeat.sh N COMMAND...: runs the command N times, prints the milliseconds of each run, a line each.
set -euo pipefail
runs=$1
shift
for ((i = 0; i < runs; i++)); do
  begin=${EPOCHREALTIME/./}
  "$@" >/dev/null 2>&1
  end=${EPOCHREALTIME/./}
  echo $(((end - begin) / 1000))
done
