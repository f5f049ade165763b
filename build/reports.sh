# shellcheck shell=bash
# Counts tests from JUnit XML reports (surefire's and vitest's write the same form).

# reports_count FILE...: "TESTS FAILED SKIPPED"
reports_count() {
  [ $# -gt 0 ] || { echo "0 0 0"; return; }
  awk '
    function attribute(name,   at) {
      if (!match($0, " " name "=\"[0-9]+\"")) return 0
      at = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", at); return at + 0
    }
    /<testsuite / { tests += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
    END { print tests + 0, failed + 0, skipped + 0 }' "$@"
}

# reports_tell failed|skipped FILE...: the test and why, on one line (AssertJ's begins with an empty one). Of a long reason the beginning
# and the end: a command and all its words come first, and what it said of its trouble last.
reports_tell() {
  local kind=$1
  shift
  [ $# -gt 0 ] || return 0
  awk -v kind="$kind" '
    function attribute(text, name,   at) {
      if (!match(text, " " name "=\"[^\"]*\"")) return ""
      at = substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      gsub(/(&#10;|&#9;| )+/, " ", at); sub(/^ /, "", at); gsub(/&lt;/, "<", at); gsub(/&gt;/, ">", at); gsub(/&quot;/, "\"", at); gsub(/&apos;|&#39;/, "\047", at); gsub(/&amp;/, "\\&", at)
      return length(at) > 1200 ? substr(at, 1, 400) " [...] " substr(at, length(at) - 799) : at
    }
    /<testcase / { test = attribute($0, "classname") "." attribute($0, "name") }
    # Surefire writes the reason of an aborted test as text, vitest as an attribute.
    function reason(   at) {
      at = attribute($0, "message")
      if (at == "" && match($0, /Assumption failed: .*/)) at = substr($0, RSTART + 19)
      return at
    }
    kind == "skipped" && /<skipped/ { print "    skipped: " test ": " reason() }
    kind == "failed" && /<(failure|error)[ >]/ { print "    failed: " test ": " attribute($0, "message") }' "$@"
}
