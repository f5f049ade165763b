#!/bin/bash
# Run on a node of the lab by hand, this makes the cluster of cib/sections.xml and crm_mon/tickets.xml: a bit of every section.
crm_attribute --type crm_config --name stonith-enabled --update false
for r in web db app; do cibadmin -C -o resources --xml-text "<primitive id='$r' class='ocf' provider='pacemaker' type='Dummy'/>"; done
pcs constraint location web rule id=r1 score=INFINITY role=Started '#uname' eq node1 or rack eq integer 5 and date in_range 2026-01-01 to duration days=3 2>&1
pcs constraint location db rule score-attribute=prio date-spec hours=9-16 weekdays=1-5 2>&1
pcs constraint location %web.* avoids node2=5 2>&1
pcs constraint colocation set web db sequential=false set app role=Started setoptions score=100 2>&1
pcs constraint order start web then start db kind=Optional symmetrical=false 2>&1
pcs constraint ticket set web db setoptions ticket=T loss-policy=stop 2>&1
pcs constraint ticket add T2 app loss-policy=freeze 2>&1
pcs stonith level add 1 node1 dead --force 2>&1
pcs stonith level add 2 'regexp%node[23]' dead,dead2 --force 2>&1
pcs stonith level add 1 'attrib%rack=5' dead --force 2>&1
pcs acl role create watcher description=looks read xpath /cib deny id web 2>&1
cibadmin -C -o acls --xml-text "<acl_role id='obj'><acl_permission id='obj-1' kind='write' object-type='nvpair' attribute='value'/></acl_role>"
pcs acl user create jane watcher 2>&1
pcs acl group create ops watcher obj 2>&1
pcs alert create id=mail path=/bin/true description=d options host=mail meta timeout=15s 2>&1
pcs alert recipient add mail value=ops id=rcp options x=y meta timestamp-format=%H 2>&1
cibadmin -C -o alerts --xml-text "<alert id='sel' path='/bin/false'><select><select_fencing/><select_attributes><attribute id='sa' name='rack'/></select_attributes></select></alert>"
pcs tag create both web db 2>&1
pcs node attribute node1 rack=5 2>&1
pcs node utilization node2 memory=100 2>&1
cibadmin -C -o constraints --xml-text "<rsc_location id='life' rsc='web' node='node1' score='1'><lifetime><rule id='lr' score='0'><date_expression id='le' operation='lt' end='2030-01-01'/></rule></lifetime></rsc_location>" 2>&1
cibadmin -C -o constraints --xml-text "<rsc_location id='rx' rsc='web'><rule id='rxr' score='5'><rsc_expression id='rxe' class='ocf'/></rule></rsc_location>" 2>&1
crm_ticket -t T --grant --force 2>&1
cibadmin -C -o constraints --xml-text "<rsc_location id='nest' rsc-pattern='w.*' resource-discovery='never'><rule id='nr' score='INFINITY' boolean-op='or' role='Started'><expression id='ne' attribute='rack' operation='eq' value='5' type='number'/><rule id='nn' boolean-op='and'><expression id='nx' attribute='#uname' operation='defined'/><date_expression id='nd' operation='in_range' start='2026-01-01'><duration id='ndd' days='3'/></date_expression></rule></rule></rsc_location>"
