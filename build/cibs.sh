#!/bin/bash
# Fetches the CIBs of Pacemaker's, pcs's and crmsh's own tests, at fixed tags, for one test run (CibRoundTripTest,
# RestoreAnywhereTest). They are never part of this repository. Where they can't be had, it says why and the tests that need
# them are skipped.
#   build/cibs.sh FOLDER
set -euo pipefail
folder=$1

fetch() { # fetch NAME TAG PATH
  local name=$1 tag=$2 path=$3 log
  [ ! -e "$folder/$name/.done" ] || return 0
  rm -rf "${folder:?}/$name"
  if log=$(timeout 180 git clone -q --depth 1 --branch "$tag" --filter=blob:none --sparse -c advice.detachedHead=false \
    "https://github.com/ClusterLabs/$name.git" "$folder/$name" 2>&1 && git -C "$folder/$name" sparse-checkout set -q "$path" 2>&1); then
    touch "$folder/$name/.done"
  else
    echo "conga: CIBs of $name $tag can't be fetched: ${log##*$'\n'}"
    rm -rf "${folder:?}/$name"
  fi
}

mkdir -p "$folder"
fetch pacemaker Pacemaker-3.0.1 cts/scheduler/xml
fetch pcs v0.12.1 pcs_test/resources
fetch crmsh 5.0.0 test
