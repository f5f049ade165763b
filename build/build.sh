# shellcheck shell=bash
# Builds the web page and the Java modules, each only when its sources changed since the last build.

# shellcheck disable=SC2034 # up.sh asks for it
RICCI=$CONGA_HOME/ricci/target/dist/bin/ricci
LUCI=$CONGA_HOME/luci/target/dist/bin/luci

# with_stamp NAME FINGERPRINT RESULT TITLE CMD...: skips CMD if it was done for this fingerprint and RESULT is there
with_stamp() {
  local stamp=$CONGA_HOME/target/stamps/$1 print=$2 result=$3
  shift 3
  if [ -e "$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$print" ]; then return 0; fi
  mkdir -p "${stamp%/*}"
  rm -f "$stamp"
  step "$@"
  echo "$print" >"$stamp"
}

web_modules() {
  # A linked folder belongs to another tree, and npm ci would empty that.
  [ ! -L "$CONGA_HOME/web/node_modules" ] || return 0
  with_stamp npm "$(fingerprint web/package.json web/package-lock.json)" "$CONGA_HOME/web/node_modules/.package-lock.json" \
    "fetching the web page's libraries (npm ci)" npm --prefix "$CONGA_HOME/web" ci --no-audit --no-fund
}

build_web() {
  [ -f "$CONGA_HOME/web/package.json" ] || return 0
  web_modules
  with_stamp web "$(fingerprint web)" "$CONGA_HOME/web/dist/index.html" \
    "building the web page" npm --prefix "$CONGA_HOME/web" run build
}

maven() { (cd "$CONGA_HOME" && exec mvn -B --no-transfer-progress "$@"); }

# The first build has the whole of Maven's repository to fetch; a registry that stutters deserves a second try.
package_modules() {
  local goal=(-q -pl 'ricci,luci,cli' -am -Dmaven.test.skip=true package)
  maven "${goal[@]}" || { echo "once more"; sleep 5; maven "${goal[@]}"; }
  # Both start with much less CPU from an ahead-of-time cache, and do without where none can be made.
  "${RICCI%/*}/ricci-train" || echo "no ahead-of-time cache for ricci"
  "${LUCI%/*}/luci-train" || echo "no ahead-of-time cache for luci"
}

conga_build() {
  local sources=(pom.xml .mvn)
  build_web
  for module in protocol planning system ricci luci cli; do sources+=("$module/pom.xml" "$module/src/main"); done
  with_stamp java "$(fingerprint "${sources[@]}" web)-$JAVA_HOME" "$LUCI" \
    "building luci and ricci (Maven)" package_modules
}
