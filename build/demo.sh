# shellcheck shell=bash
# ./conga up --guests: the nodes become a cluster that looks after their guests, through luci's own API.

DEMO_PASSWORD=$CONGA_STATE/demo-password

demo_once() { # demo_once PORT: what was done is not done again
  [ ! -s "$DEMO_PASSWORD" ] || return 0
  step "compiling the demo" maven -q -pl lab -am -Dmaven.test.skip=true package
  (umask 077; head -c 12 /dev/urandom | base64 | tr '+/' 'ab' >"$DEMO_PASSWORD.new")
  STEP_TAIL=60 step "making the demo's cluster, with its guests under control" demo "$1" || { rm -f "$DEMO_PASSWORD.new"; return 1; }
  mv "$DEMO_PASSWORD.new" "$DEMO_PASSWORD"
}

demo() { # demo PORT
  local node words=()
  for node in $(the_lab nodes); do words+=("$node=$(the_lab management "$node")=$(the_lab address "$node")"); done
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$CONGA_HOME/lab/target/dist/lib/*" io.conga.lab.demo.GuestDemo \
    "http://127.0.0.1:$1" "$(cat "$PASSWORD_FILE")" "$(cat "$DEMO_PASSWORD.new")" \
    "$(the_lab settings | sed -n 's/^LAB_PASSWORD=//p')" "$(the_lab settings | sed -n 's/^LAB_NET=//p').254" "${words[@]}"
}
