# shellcheck shell=bash
# Talking to the person, and running things that take a while.

say() { echo "conga: $*"; }
die() { echo "conga: $*" >&2; exit 1; }

require_root_and_linux() {
  [ "$(uname -s)" = Linux ] || die "this needs Linux: the nodes are made of Linux namespaces"
  [ "$(id -u)" = 0 ] || die "this needs root (it makes namespaces, mounts and installs packages): run it with sudo"
}

# The lab of `./conga up`: of nodes in namespaces, or of whole machines.
the_lab() {
  local directory=${LAB_DIR:-$CONGA_STATE/lab} script=lab
  if [ "${CONGA_MACHINES:-}" = yes ] || grep -qs '^LAB_KIND=machines$' "$directory/settings"; then script=machines; fi
  LAB_DIR=$directory "$CONGA_HOME/lab/bin/$script" "$@"
}

logs() { mkdir -p "$CONGA_STATE/log" && echo "$CONGA_STATE/log"; }

# step TITLE CMD...: runs CMD with its output in a log. Says what it is doing once that takes over two seconds, and how
# long it has taken; shows the log's end where it fails.
step() {
  local title=$1 log pid begin=$SECONDS next=2 elapsed code=0
  shift
  log=$(logs)/$(tr -cs 'a-zA-Z0-9\n' - <<<"$title").log
  "$@" </dev/null >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064 # this very pid
  trap "kill $pid 2>/dev/null; exit 130" INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    elapsed=$((SECONDS - begin))
    if [ "$elapsed" -ge "$next" ]; then
      say "$title ... $elapsed s"
      next=$((elapsed < 10 ? elapsed + 4 : elapsed + 15))
    fi
    sleep 0.1
  done
  wait "$pid" || code=$?
  trap - INT TERM
  elapsed=$((SECONDS - begin))
  if [ $code != 0 ]; then
    say "$title: failed after $elapsed s. The end of $log:" >&2
    tail -n "${STEP_TAIL:-30}" "$log" >&2
    return $code
  fi
  [ "$elapsed" -lt 2 ] || say "$title: done, $elapsed s"
}

# fingerprint PATH...: one checksum over all files below (what a stamp compares)
fingerprint() {
  (cd "$CONGA_HOME" && find "$@" \( -name node_modules -o -name target -o -path web/dist \) -prune -o -type f -print0 2>/dev/null |
    sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}
