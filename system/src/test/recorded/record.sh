#!/bin/bash
# Records what the real tools print, for the parsers' tests: record.sh LAB OUTPUT, where "LAB exec NODE COMMAND…" runs a
# command on a node of a running three-node lab (node1..node3) whose CIB is empty. Recordings are never edited by hand.
set -uo pipefail
lab=$1 out=$2
mkdir -p "$out"/{crm_mon,cib,quorumtool,simulate,stonith_admin,corosync}
on() { "$lab" exec "$@"; }
snap() { # snap NAME NODE
  on "$2" crm_mon -1 --output-as=xml --include=none,dc,options,times,nodes,resources,bans,failures,fencing,attributes \
    --inactive --show-detail --fence-history=3 >"$out/crm_mon/$1.xml" 2>"$out/crm_mon/$1.err"
  echo "$1 crm_mon rc $?"
  [ -s "$out/crm_mon/$1.err" ] || rm "$out/crm_mon/$1.err"
  on "$2" cibadmin --query >"$out/cib/$1.xml" 2>/dev/null || rm "$out/cib/$1.xml"
  on "$2" corosync-quorumtool -s >"$out/quorumtool/$1.txt" 2>&1
}
settle() { on "$1" crm_resource --wait --timeout=60 >/dev/null 2>&1; }
until_() { local i; for ((i = 0; i < 300; i++)); do "$@" >/dev/null 2>&1 && return; sleep 0.1; done; echo "gave up: $*"; }
lost() { on "$1" crm_mon -1 --output-as=xml | grep "<node name=\"$2\".*online=\"false\""; }

snap empty node1
a="node1"
on $a pcs stonith create fence-a "${FENCE_AGENT:-fence_nslab}" pcmk_host_list="node1 node2 node3" op monitor interval=60s
on $a pcs resource create ip ocf:heartbeat:IPaddr2 ip="${FLOATING:-10.82.0.100}" cidr_netmask=24 --group web
on $a pcs resource create app ocf:pacemaker:Dummy --group web
on $a pcs resource create spread ocf:pacemaker:Dummy clone interleave=true
on $a pcs resource create state ocf:pacemaker:Stateful promotable promoted-max=1
on $a pcs resource create unique ocf:pacemaker:Dummy clone globally-unique=true clone-max=2
on $a pcs resource create grouped ocf:pacemaker:Dummy --group many
on $a pcs resource clone many interleave=true
on $a pcs resource create single ocf:pacemaker:Dummy fake=x passwd=geheim op monitor interval=11s timeout=20s
on $a pcs constraint location single prefers node2=100
on $a pcs constraint location web rule score=50 '#uname' eq node1
on $a pcs constraint order web then single
on $a pcs constraint colocation add single with web 20
on $a pcs constraint order set web single sequential=false set spread-clone
on $a pcs constraint ticket add T single loss-policy=stop 2>/dev/null
on $a pcs resource defaults update resource-stickiness=1
on $a pcs stonith level add 1 node1 fence-a
on $a pcs alert create path=/bin/true id=alarm
on $a pcs tag create mytag single app
on $a pcs constraint ticket remove T single 2>/dev/null
settle $a; snap healthy $a; snap healthy-node3 node3

on $a crm_resource --move -r single -N node3; settle $a; snap moved $a
on $a crm_resource --ban -r single -N node2 --lifetime=PT1H; settle $a; snap banned $a
on $a crm_resource --clear -r single; settle $a
on $a crm_attribute --node node3 --name standby --update on; settle $a; snap standby $a
on $a crm_attribute --node node3 --name standby --delete; settle $a
on $a crm_attribute --node node3 --name maintenance --update true; settle $a; snap node-maintenance $a
on $a crm_attribute --node node3 --name maintenance --delete; settle $a
on $a crm_attribute --type crm_config --name maintenance-mode --update true; settle $a; snap maintenance $a
on $a crm_attribute --type crm_config --name maintenance-mode --delete; settle $a
on $a crm_resource -r single --meta --set-parameter target-role --parameter-value Stopped; settle $a; snap disabled $a
on $a crm_resource -r single --meta --delete-parameter target-role; settle $a
on $a crm_resource -r web --meta --set-parameter is-managed --parameter-value false; settle $a; snap unmanaged $a
on $a crm_resource -r web --meta --delete-parameter is-managed; settle $a
on $a pcs resource create broken ocf:heartbeat:apache configfile=/nowhere; settle $a; snap failed-start $a
on $a pcs resource delete broken >/dev/null; settle $a
on $a crm_resource --fail -r app -N "$(on $a crm_resource --locate -r app -Q 2>/dev/null)"; sleep 0.3; snap failing $a; settle $a; snap failed-monitor $a
on $a crm_resource --cleanup >/dev/null; settle $a
on $a crm_attribute --type crm_config --name maintenance-mode --update true # or the missing docker gets the node fenced
on $a cibadmin --create --scope resources --xml-text '<bundle id="box"><docker image="nothing:latest" replicas="2"/><network ip-range-start="10.82.0.120"/></bundle>'; settle $a; snap bundle $a
on $a cibadmin --delete --scope resources --xml-text '<bundle id="box"/>'; settle $a; on $a crm_attribute --type crm_config --name maintenance-mode --delete; on $a crm_resource --cleanup >/dev/null; settle $a
on $a stonith_admin --reboot node3 >/dev/null; snap fenced $a
"$lab" wait; settle $a; snap fenced-back $a
on $a stonith_admin --history '*' --output-as=xml >"$out/stonith_admin/history.xml"
"$lab" cut node3; until_ lost $a node3; snap unclean $a; snap partition-other-side node3
"$lab" heal node3; "$lab" wait; settle $a
on $a crm_attribute --type crm_config --name stonith-enabled --update false
"$lab" stop node3; until_ lost $a node3; snap offline $a; on node3 true 2>/dev/null
"$lab" start node3; "$lab" wait; settle $a
"$lab" cut node2; "$lab" cut node3; sleep 6; snap no-quorum $a
"$lab" heal node2; "$lab" heal node3; "$lab" wait; settle $a
on $a crm_attribute --type crm_config --name stonith-enabled --update true
on $a systemctl stop pacemaker; snap pacemaker-stopped $a
on $a systemctl stop corosync; snap corosync-stopped $a
on $a systemctl start corosync; on $a systemctl start pacemaker; snap starting $a; "$lab" wait; settle $a; snap again $a

# What is not a state of the cluster.
mkdir -p "$out"/{metadata,property,simulate,systemctl,verify}
for daemon in schedulerd controld based fenced; do
  on $a /usr/lib/pacemaker/pacemaker-$daemon metadata >"$out/property/pacemaker-$daemon.xml"
done
on $a zcat /usr/share/man/man5/corosync.conf.5.gz >"$out/property/corosync.conf.5"
mkdir -p "$out/corosync-check"
check() { on $a sh -c "cd /tmp && sed '0,/transport:.*/s//&\\n    $2/' /etc/corosync/corosync.conf >corosync.conf; corosync -t -c ./corosync.conf" >"$out/corosync-check/$1.txt" 2>&1; }
check hold 'hold: 1'; check token 'token: soon'; check crypto 'crypto_cipher: aes256'; check fine 'token: 3000'
for agent in ocf:heartbeat:{IPaddr2,apache,Filesystem,VirtualDomain,db2} ocf:pacemaker:{Dummy,Stateful,remote,controld} \
  stonith:fence_{ipmilan,virsh,apc,aws} "stonith:${FENCE_AGENT:-fence_nslab}"; do
  on $a crm_resource --show-metadata="$agent" >"$out/metadata/${agent//:/_}.xml" 2>/dev/null
done
on $a fence_ipmilan -o metadata >"$out/metadata/own_fence_ipmilan.xml" 2>/dev/null
on $a systemctl show --property=Id,LoadState,ActiveState,UnitFileState corosync.service pacemaker.service sbd.service \
  corosync-qdevice.service pcsd.service libvirtd.service >"$out/systemctl/lab.txt"
simulate() { on $a crm_simulate --simulate --output-as=xml --verbose --xml-pipe "${@:2}" >"$out/simulate/$1.xml"; }
cib=$(on $a cibadmin --query)
simulate nothing <<<"$cib"
simulate node-fails --node-fail=node1 <<<"$cib"
away='<instance_attributes id="nodes-1"><nvpair id="nodes-1-standby" name="standby" value="on"/></instance_attributes>'
simulate standby <<<"$(sed "s#<node id=\"1\" uname=\"node1\"/>#<node id=\"1\" uname=\"node1\">$away</node>#" <<<"$cib")"
nowhere='<primitive id="nowhere" class="ocf" provider="pacemaker" type="Dummy"/>'
bans='<rsc_location id="l1" rsc="nowhere" score="-INFINITY" node="node1"/><rsc_location id="l2" rsc="nowhere" score="-INFINITY" node="node2"/><rsc_location id="l3" rsc="nowhere" score="-INFINITY" node="node3"/><rsc_location id="l4" rsc="state-clone" role="Promoted" score="INFINITY" node="node3"/>'
simulate nowhere-and-promote <<<"$(sed "s#</resources>#$nowhere&#; s#</constraints>#$bans&#" <<<"$cib")"
verify() { on $a crm_verify --verbose --xml-pipe >"$out/verify/$1.txt" 2>&1; }
verify invalid-attribute <<<"$(sed '0,/<primitive /s//<primitive nonsense="1" /' <<<"$cib")"
verify unknown-resource <<<"$(sed 's/with-rsc="web"/with-rsc="nosuch"/' <<<"$cib")"

mkdir -p "$out/log"
on node2 cat /var/log/pacemaker/pacemaker.log >"$out/log/pacemaker.log"
on node2 cat /var/log/corosync/corosync.log >"$out/log/corosync.log"

mkdir -p "$out/crmadmin"
dc=$(on $a crmadmin --dc_lookup --output-as=xml | sed -n 's/.*dc node_name="\([^"]*\)".*/\1/p')
controller() { on $a crmadmin --status="$dc" --output-as=xml >"$out/crmadmin/$1.xml"; }
late='<primitive id="late" class="ocf" provider="pacemaker" type="Dummy"><instance_attributes id="late-i"><nvpair id="late-s" name="op_sleep" value="20"/></instance_attributes></primitive>'
controller idle
on $a cibadmin --create --scope=resources --xml-text="$late"
until controller busy && ! grep -q S_IDLE "$out/crmadmin/busy.xml"; do :; done
