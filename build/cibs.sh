# shellcheck shell=bash
# ./conga cibs: the CIBs of Pacemaker's, pcs's and crmsh's own tests, read and written back (CibRoundTripTest). They are fetched
# for the run, at fixed tags, and are never part of this repository. Where they can't be had, it says why, and the tests that
# need them are skipped.

CIBS=${CONGA_CIBS:-$CONGA_HOME/target/cibs}
CIBS_FROM=${CONGA_CIBS_FROM:-https://github.com/ClusterLabs}

fetch_cibs() {
  [ -z "${CONGA_CIBS:-}" ] || return 0 # somebody has them in a folder already
  mkdir -p "$CIBS"
  fetch_cibs_of pacemaker Pacemaker-3.0.1 cts/scheduler/xml
  fetch_cibs_of pcs v0.12.1 pcs_test/resources
  fetch_cibs_of crmsh 5.0.0 test
}

fetch_cibs_of() { # fetch_cibs_of NAME TAG PATH
  local name=$1 tag=$2 path=$3 log
  [ ! -e "$CIBS/$name/.fetched-$tag" ] || return 0
  rm -rf "${CIBS:?}/$name"
  if log=$(sparse_clone "$CIBS_FROM/$name.git" "$tag" "$path" "$CIBS/$name" 2>&1); then
    touch "$CIBS/$name/.fetched-$tag"
  else
    say "CIBs of $name $tag can't be fetched: ${log##*$'\n'}"
    rm -rf "${CIBS:?}/$name"
  fi
}

sparse_clone() { # sparse_clone ADDRESS TAG PATH FOLDER: one folder of one version, without the rest's contents
  GIT_TERMINAL_PROMPT=0 timeout 180 git -c advice.detachedHead=false clone -q --depth 1 --branch "$2" --filter=blob:none --sparse \
    "$1" "$4" && GIT_TERMINAL_PROMPT=0 timeout 180 git -C "$4" sparse-checkout set --no-cone "/$3/"
}

conga_cibs() {
  local log
  find_jdk
  fetch_cibs
  log=$(logs)/cibs.txt
  (export CONGA_CIBS=$CIBS && maven -q -pl system -am -Dtest=CibRoundTripTest -Dsurefire.failIfNoSpecifiedTests=false test) \
    >"$log" 2>&1 || { tail -n 40 "$log" >&2; die "a CIB is not what it was after the round trip"; }
  grep -E '^(CIBs of |  )' "$log" || die "no CIB was read: $CIBS is empty"
}
