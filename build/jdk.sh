# shellcheck shell=bash
# Finds a JDK by its version, not by its name: a 25 often stands beside an older default.

JDK_LEAST=25

jdk_version() { # jdk_version HOME: the major version of a JDK (not of a mere runtime), by its own record
  [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate version seen='' on_path=''
  ! command -v javac >/dev/null || on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate") || continue
    if [ "${version:-0}" -ge "$JDK_LEAST" ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
    seen+=" $candidate ($version)"
  done
  die "a JDK $JDK_LEAST or newer is needed and none was found${seen:+; older ones are:$seen}.
  Debian 13 and Ubuntu: apt-get install openjdk-25-jdk-headless (where the release has it)
  otherwise: Eclipse Temurin from https://adoptium.net/installation/linux (package temurin-25-jdk), or unpack its
  archive anywhere and set JAVA_HOME to that directory"
}
