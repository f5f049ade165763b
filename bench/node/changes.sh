#!/bin/bash
# changes.sh N: makes N changes of the CIB, most of a second apart, and prints for each the microseconds since 1970
# just before the command that makes it, and just after it.
set -euo pipefail
for ((i = 1; i <= $1; i++)); do
  begin=${EPOCHREALTIME/./}
  /usr/sbin/crm_attribute --node node1 --name bench --update "$i" >/dev/null
  echo "$begin ${EPOCHREALTIME/./}"
  sleep "0.$((500 + RANDOM % 400))"
done
/usr/sbin/crm_attribute --node node1 --name bench --delete >/dev/null
