package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import io.conga.system.pacemaker.Cibs.Cib;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever configuration pcs, crmsh or Pacemaker come up with is read without loss, and written back as it was. */
class CibRoundTripTest {

    /** Everything that a CIB can hold, in one that is written for this test. */
    private static final String OWN = """
            <cib crm_feature_set="3.16.2" validate-with="pacemaker-3.9" epoch="7" num_updates="1" admin_epoch="0">
              <configuration>
                <crm_config><cluster_property_set id="o"><rule id="o-r" score="INFINITY"><date_expression id="o-d" operation="in_range" start="2026-01-01" end="2027-01-01"/></rule><nvpair id="o-1" name="stonith-enabled" value="true"/></cluster_property_set></crm_config>
                <nodes><node id="1" uname="n1"><instance_attributes id="n-1"><nvpair id="n-1-1" name="standby" value="off"/></instance_attributes><utilization id="n-u"><nvpair id="n-u-1" name="memory" value="2048"/></utilization></node><node id="r" uname="r" type="remote"/></nodes>
                <resources>
                  <template id="t" class="ocf" provider="heartbeat" type="IPaddr2"/>
                  <primitive id="a" template="t"><instance_attributes id="a-i"><nvpair id="a-1" name="ip" value="1.2.3.4 &quot;x&quot; &amp; &lt;y&gt;&#10;z"/><nvpair id-ref="a-1" name="again"/></instance_attributes><operations id="a-ops"><op id="a-m" name="monitor" interval="10s" timeout="20s"/></operations></primitive>
                  <group id="g"><meta_attributes id-ref="g-m"/><primitive id="b" class="systemd" type="x@1"/></group>
                  <clone id="c"><meta_attributes id="g-m"><nvpair id="g-m-1" name="promotable" value="true"/></meta_attributes><primitive id="d" class="ocf" provider="pacemaker" type="Stateful"/></clone>
                  <bundle id="h"><podman image="i" replicas="2"/><network ip-range-start="10.0.0.1"/><storage><storage-mapping id="h-s" source-dir="/a" target-dir="/b"/></storage><primitive id="e" class="ocf" provider="pacemaker" type="Dummy"/></bundle>
                </resources>
                <constraints><rsc_location id="l" rsc="a"><rule id="l-r" score="5"><expression id="l-e" attribute="#uname" operation="eq" value="n1"/></rule></rsc_location><rsc_order id="s"><resource_set id="s-1" sequential="false"><resource_ref id="a"/><resource_ref id="d"/></resource_set></rsc_order><rsc_ticket id="k" rsc="a" ticket="T"/></constraints>
                <fencing-topology><fencing-level id="f" target-pattern="n.*" index="1" devices="a,b"/></fencing-topology>
                <op_defaults><meta_attributes id="od"><nvpair id="od-1" name="timeout" value="60s"/></meta_attributes></op_defaults>
                <alerts><alert id="al" path="/x"><select><select_nodes/></select><recipient id="al-r" value="y"/></alert></alerts>
                <tags><tag id="ta"><obj_ref id="a"/></tag></tags>
                <acls><acl_role id="ro"><acl_permission id="ro-p" kind="write" xpath="//x[@id='1']"/></acl_role><acl_target id="us"><role id="ro"/></acl_target></acls>
              </configuration>
              <status/>
            </cib>
            """;

    @Test
    void ourOwnAndTheRecordedOnesAreIdenticalAfterwards() {
        var cibs = new ArrayList<Cib>();
        cibs.add(new Cib("own", OWN));
        Recorded.all("cib").forEach(name -> cibs.add(new Cib(name, Recorded.text(name))));
        assertThat(cibs)
                .allSatisfy(cib -> assertThat(lost(cib.text())).as(cib.name()).isEmpty());
    }

    @Test
    void theCibsOfOtherToolsTestsAreIdenticalAfterwards() {
        List<Cib> cibs = Cibs.in(Cibs.FOLDER);
        assumeFalse(
                cibs.isEmpty(),
                () -> "no CIBs of other tools in " + Cibs.FOLDER + ": ./conga cibs fetches and reads them");
        Map<String, String> exceptions = new TreeMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (Cib cib : cibs) {
            int[] count = counts.computeIfAbsent(cib.tool(), _ -> new int[2]);
            count[0]++;
            String lost = lost(cib.text());
            if (lost.isEmpty()) {
                count[1]++;
            } else {
                exceptions.put(cib.name(), lost);
            }
        }
        counts.forEach((tool, count) -> System.out.printf(
                "CIBs of %s's tests: %d read, %d identical after a round trip%n", tool, count[0], count[1]));
        exceptions.forEach((name, lost) -> System.out.println("  not: " + name + ": " + lost));
        assertThat(exceptions).isEmpty();
    }

    /** What is not as it was; empty where all is. */
    private static String lost(String text) {
        try {
            Element original = Xml.parse(text).getDocumentElement();
            ClusterConfiguration read = CibParser.parse(text);
            String written = Xml.write(Xml.parse(text));
            if (!Elements.same(original, Xml.parse(written).getDocumentElement())) {
                return "differs after writing";
            }
            Element configuration = Elements.child(original, "configuration").orElseThrow();
            if (!Elements.same(configuration, Xml.parse(read.xml()).getDocumentElement())) {
                return "the record's XML differs";
            }
            Document edited = Xml.parse(text);
            CibEditor.apply(edited, putBack(original));
            return Elements.same(original, edited.getDocumentElement()) ? "" : "putting everything back changes it";
        } catch (UnreadableException unreadable) {
            return unreadable.reason();
        }
    }

    /** Every object of every section is put where it is already, and in the order that it has. */
    private static List<CibEdit> putBack(Element cib) {
        var edits = new ArrayList<CibEdit>();
        for (Element section : Elements.grandchildren(cib, "configuration")) {
            var ids = new ArrayList<String>();
            for (Element object : Elements.children(section)) {
                if (object.hasAttribute("id") && CibTree.isSection(section.getTagName())) {
                    edits.add(new CibEdit.Put(section.getTagName(), Xml.write(object)));
                    ids.add(object.getAttribute("id"));
                }
            }
            if (!ids.isEmpty()) {
                edits.add(new CibEdit.Order(section.getTagName(), ids));
            }
        }
        return edits;
    }
}
