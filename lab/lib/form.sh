# shellcheck shell=bash
# A cluster made by hand, as a person with an editor would: what "adopt an existing cluster" is tried on.

form() { # form [NODE...]
  local members=("$@") node
  [ ${#members[@]} -gt 0 ] || mapfile -t members < <(nodes)
  for node in "${members[@]}"; do require_node "$node"; node_alive "$node" || die "$node is off"; done
  form_corosync_conf "${members[@]}" >"$LAB_DIR/run/corosync.conf"
  form_cib "${members[@]}" >"$LAB_DIR/run/cib.xml"
  for node in "${members[@]}"; do
    form_put "$node" /etc/corosync/corosync.conf 644 root:root "$LAB_DIR/run/corosync.conf"
    form_put "$node" /var/lib/pacemaker/cib/cib.xml 600 hacluster:haclient "$LAB_DIR/run/cib.xml"
  done
  for node in "${members[@]}"; do
    (node_exec "$node" sh -c 'systemctl stop pacemaker corosync; systemctl start corosync && systemctl start pacemaker && systemctl enable corosync pacemaker' \
      </dev/null >"$LAB_DIR/run/form-$node.log" 2>&1) &
  done
  wait
  wait_ready $((60 + 10 * ${#members[@]})) "${members[@]}"
  say "cluster 'handmade' runs on ${members[*]}"
}

form_put() { # form_put NODE PATH MODE OWNER FILE: whatever stood beside it (an older CIB and its digests) goes
  # shellcheck disable=SC2016 # the node's shell expands it
  (node_exec "$1" sh -e -c 'case $1 in */cib.xml) rm -f "${1%/*}"/*;; esac; cat >"$1"; chmod "$2" "$1"; chown "$3" "$1"' sh "$2" "$3" "$4" <"$5")
}

form_corosync_conf() {
  local node
  printf 'totem {\n  version: 2\n  cluster_name: handmade\n  transport: knet\n  token: %s\n  crypto_cipher: none\n  crypto_hash: none\n}\n' "$LAB_TOKEN"
  echo "nodelist {"
  for node; do
    printf '  node {\n    name: %s\n    nodeid: %s\n    ring0_addr: %s\n  }\n' "$node" "$(node_number "$node")" "$(node_address "$node")"
  done
  echo "}"
  printf 'quorum {\n  provider: corosync_votequorum\n'
  [ $# -ne 2 ] || echo "  two_node: 1"
  echo "}"
  # Real-time scheduling works as root here and keeps a busy machine from splitting the cluster.
  printf 'system {\n  sched_rr: yes\n  move_to_root_cgroup: no\n}\n'
  printf 'logging {\n  to_logfile: yes\n  logfile: /var/log/corosync/corosync.log\n  to_syslog: no\n  timestamp: hires\n}\n'
}

# The empty CIB of this very Pacemaker (a newer feature set than its own would be refused), with a short dc-deadtime:
# 20 seconds would pass before the first DC otherwise.
form_cib() {
  cibadmin --empty | PROPERTIES=$(form_properties) RESOURCES=$(form_resources "$@") awk '
    { gsub(/<crm_config\/>/, "<crm_config>" ENVIRON["PROPERTIES"] "</crm_config>")
      gsub(/<resources\/>/, "<resources>" ENVIRON["RESOURCES"] "</resources>"); print }'
}

form_properties() {
  printf '<cluster_property_set id="cib-bootstrap-options">'
  printf '<nvpair id="cib-bootstrap-options-%s" name="%s" value="%s"/>' dc-deadtime dc-deadtime 2s stonith-enabled stonith-enabled true \
    load-threshold load-threshold "$LAB_LOAD_THRESHOLD"
  printf '</cluster_property_set>'
}

form_resources() {
  local node
  for node; do
    printf '<primitive id="fence-%s" class="stonith" type="fence_lab"><instance_attributes id="fence-%s-ia">' "$node" "$node"
    printf '<nvpair id="fence-%s-ia-%s" name="%s" value="%s"/>' "$node" ip ip "$(bmc_address)" "$node" plug plug "$node" "$node" hosts pcmk_host_list "$node"
    printf '</instance_attributes><operations><op id="fence-%s-monitor" name="monitor" interval="60s"/></operations></primitive>' "$node"
  done
  printf '<primitive id="dummy" class="ocf" provider="pacemaker" type="Dummy"><operations><op id="dummy-monitor" name="monitor" interval="10s" timeout="20s"/></operations></primitive>'
}
