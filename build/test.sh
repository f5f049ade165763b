# shellcheck shell=bash
# ./conga test: the tiers, one after the other, each with its counts; the last line counts all of them.

TIERS="pure component cluster machine browser"
PASSED=0 FAILED=0 SKIPPED=0

conga_test() {
  local fast='' tiers=() tier
  while [ $# -gt 0 ]; do
    case $1 in
      --fast) fast=yes ;;
      --machines) tiers+=(machine) ;;
      pure | component | cluster | machine | browser) tiers+=("$1") ;;
      *) die "test: unknown argument '$1' (there are --fast, --machines and the tiers $TIERS)" ;;
    esac
    shift
  done
  # shellcheck disable=SC2206 # a list of words
  [ ${#tiers[@]} -gt 0 ] || tiers=($TIERS)
  [ -z "$fast" ] || tiers=(pure)
  export CONGA_TEST_LABS=/var/tmp/conga-test-$$
  REPORTS=$CONGA_HOME/target/reports
  rm -rf "$REPORTS"
  install_packages
  find_jdk
  say "JDK $JAVA_HOME, $(nproc) processors; reports go to $REPORTS"
  case " ${tiers[*]} " in
    *" component "* | *" cluster "* | *" machine "* | *" browser "*) conga_build || { FAILED=1; conclude; } ;;
  esac
  for tier in "${tiers[@]}"; do run_tier "$tier"; done
  check "formatting" check_formatting
  conclude
}

conclude() {
  rm -rf "$CONGA_STATE/log"
  rmdir "$CONGA_STATE" 2>/dev/null || true
  echo
  echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"
  [ "$FAILED" = 0 ]
  exit
}

check() { # check TITLE CMD...: a check that fails counts as one failed test
  local title=$1
  shift
  if "$@"; then say "check of $title: passed"; else
    say "check of $title: FAILED"
    FAILED=$((FAILED + 1))
  fi
}

run_tier() {
  local tier=$1 directory=$REPORTS/$1 reason begin=$SECONDS broken=''
  mkdir -p "$directory"
  if reason=$(cannot_run "$tier"); then
    if [ "${CI:-}" = true ]; then
      say "tier $tier: FAILED: it can't run: $reason"
      FAILED=$((FAILED + 1))
    else
      say "tier $tier: skipped as a whole: $reason"
    fi
    return 0
  fi
  rm -f "$CONGA_HOME"/*/target/surefire-reports/*.xml
  STEP_TAIL=60 step "running tier $tier" "tier_$tier" || broken=yes
  cp "$CONGA_HOME"/*/target/surefire-reports/TEST-*.xml "$directory/" 2>/dev/null || true
  count_tier "$tier" "$directory" "$broken" $((SECONDS - begin))
  case $tier in
    pure) check "the dependency rules" check_rules_ran "$directory" ;;
    cluster | machine | browser) check "nothing left behind" check_nothing_left "$CONGA_TEST_LABS" ;;
  esac
}

cannot_run() { # prints why the tier can't run here; false if it can
  case $1 in
    cluster | machine | browser)
      if [ "$(uname -s)" != Linux ]; then echo "the nodes need Linux"
      elif [ "$(id -u)" != 0 ]; then echo "the nodes need root"
      elif ! unshare --net --mount --pid --fork true 2>/dev/null; then echo "this machine lets nobody make namespaces"
      elif [ "$1" != cluster ] && [ ! -c /dev/net/tun ]; then echo "the machines' network needs /dev/net/tun"
      elif [ "$1" != cluster ] && ! command -v linux.uml >/dev/null; then echo "there is no User Mode Linux (Debian's package user-mode-linux)"
      else return 1; fi ;;
    *) return 1 ;;
  esac
}

# A failing test is no reason to leave the other modules out: the reports say what failed.
junit() { maven -q -Dmaven.test.failure.ignore=true test "$@"; }
tier_pure() { fetch_cibs; junit && vitest; }
tier_component() { junit -Dtest.groups=component -Dtest.excluded=; }
# Three classes at once, each with labs of its own: they wait for clusters much more than they compute.
tier_cluster() { junit -pl lab -am -Dtest.groups=cluster -Dtest.excluded= -DforkCount=3; }
# Two labs at a time: one waits for disks and boots while the other computes; their clusters have a patient token.
tier_machine() { "$CONGA_HOME/lab/bin/machines" image && junit -pl lab -am -Dtest.groups=machine -Dtest.excluded= -DforkCount=2; }
# One of its stories changes the disks of a whole machine.
tier_browser() { "$CONGA_HOME/lab/bin/machines" image && junit -pl lab -am -Dtest.groups=browser -Dtest.excluded= && browser_scripts; }

vitest() {
  [ -f "$CONGA_HOME/web/package.json" ] || return 0
  web_modules
  (cd "$CONGA_HOME/web" && npx vitest run --reporter=default --reporter=junit --outputFile.junit="$REPORTS/pure/TEST-web.xml") ||
    [ -s "$REPORTS/pure/TEST-web.xml" ]
}

# web/e2e: its npm script `e2e` writes a JUnit report to the file named by JUNIT_FILE.
browser_scripts() {
  [ -d "$CONGA_HOME/web/e2e" ] || return 0
  web_modules
  (cd "$CONGA_HOME/web" && JUNIT_FILE="$REPORTS/browser/TEST-e2e.xml" npm run e2e) || [ -s "$REPORTS/browser/TEST-e2e.xml" ]
}

count_tier() { # count_tier TIER DIRECTORY BROKEN SECONDS
  local tests failed skipped files=("$2"/TEST-*.xml)
  read -r tests failed skipped < <(reports_count "${files[@]}")
  if [ -n "$3" ] && [ "$failed" = 0 ]; then
    say "tier $1: the build broke before all tests ran"
    failed=1 tests=$((tests + 1))
  fi
  if [ "$tests" = 0 ] || [ "$tests" = "$skipped" ]; then
    say "tier $1: no test ran, and one must"
    tests=$((tests + 1)) failed=$((failed + 1))
  fi
  say "tier $1: $((tests - failed - skipped)) passed, $failed failed, $skipped skipped, $4 s"
  reports_tell failed "${files[@]}"
  reports_tell skipped "${files[@]}"
  PASSED=$((PASSED + tests - failed - skipped)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
}
