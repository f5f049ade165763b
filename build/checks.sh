# shellcheck shell=bash
# What is no test and yet must hold: formatting, the dependency rules, nothing left behind.

check_formatting() {
  local code=0
  step "checking the Java formatting" maven -q spotless:check || code=1
  if [ -f "$CONGA_HOME/web/package.json" ]; then
    step "checking the web page's formatting and lint" npm --prefix "$CONGA_HOME/web" run lint || code=1
  fi
  if command -v shellcheck >/dev/null; then
    step "checking the shell scripts" shellcheck -x "$CONGA_HOME/conga" "$CONGA_HOME"/build/*.sh "$CONGA_HOME"/lab/bin/* \
      "$CONGA_HOME"/lab/{lib,guest,machines}/*.sh "$CONGA_HOME"/lab/machines/root/usr/local/sbin/* "$CONGA_HOME"/lab/agents/* || code=1
  fi
  return $code
}

# The rules between modules are ArchUnit tests: each class that holds some must be among the reports.
check_rules_ran() { # check_rules_ran DIRECTORY
  local file class code=0
  mapfile -t files < <(cd "$CONGA_HOME" && grep -rl --include='*.java' 'com.tngtech.archunit' -- */src/test 2>/dev/null | xargs -r grep -lE '@ArchTest|@Test')
  [ ${#files[@]} -gt 0 ] || { say "no dependency rules are tested (no ArchUnit test was found)"; return 1; }
  for file in "${files[@]}"; do
    class=$(basename "$file" .java)
    reports=("$1"/TEST-*."$class".xml)
    [ ${#reports[@]} -gt 0 ] || { say "the dependency rules of $class did not run"; code=1; }
  done
  return $code
}

check_nothing_left() { # check_nothing_left DIRECTORY: processes, mounts and files of the labs that were made below it
  local left code=0
  left=$(grep -slz "^CONGA_LAB=$1/" /proc/[0-9]*/environ | cut -d/ -f3 | tr '\n' ' ' || true)
  [ -z "$left" ] || { say "processes were left behind: $left"; code=1; }
  ! grep -q " $1/" /proc/self/mountinfo || { say "mounts were left behind: $(grep -o " $1/[^ ]*" /proc/self/mountinfo)"; code=1; }
  left=$(find "$1" -mindepth 1 -maxdepth 1 2>/dev/null | tr '\n' ' ')
  [ -z "$left" ] || { say "directories were left behind: $left"; code=1; }
  rmdir "$1" 2>/dev/null || true
  return $code
}
