# shellcheck shell=bash
# ./conga predictions [SEED]: 50 generated changes on real nodes, what crm_simulate says of each, and what then happens.

conga_predictions() {
  local log seed=()
  [ -z "${1:-}" ] || seed=("-Dpredicted.seed=$1")
  require_root_and_linux
  install_packages
  find_jdk
  conga_build
  log=$(logs)/predictions.txt
  say "50 changes on three nodes: some minutes"
  CONGA_TEST_LABS=/var/tmp/conga-test-$$ maven -q -pl lab -am -Dtest=PredictionTest -Dtest.groups=cluster -Dtest.excluded= \
    -Dsurefire.failIfNoSpecifiedTests=false -Dpredicted.changes=50 "${seed[@]}" test >"$log" 2>&1 ||
    { tail -n 60 "$log" >&2; die "the predictions did not hold"; }
  grep -oE "crm_simulate's prediction against .*" "$log"
}
