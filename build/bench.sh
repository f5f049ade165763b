# shellcheck shell=bash
# ./conga bench: measures Conga and its peer on the same nodes in one run.

conga_bench() {
  [ -x "$CONGA_HOME/bench/run" ] || die "there is no bench/run"
  require_root_and_linux
  install_packages pcs # the peer
  find_jdk
  conga_build
  exec "$CONGA_HOME/bench/run" "$@"
}
