package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.cluster.CibEdit;
import io.conga.system.xml.Xml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The limits that keep hostile XML out let a large cluster in. */
class LargeClusterTest {

    @Test
    void aCibOfThousandsOfResourcesIsReadEditedAndWritten() {
        String resources = IntStream.range(0, 4000)
                .mapToObj(
                        number -> "<primitive id=\"r" + number + "\" class=\"ocf\" provider=\"p\" type=\"T\">"
                                + "<instance_attributes id=\"r" + number + "-i\"><nvpair id=\"r" + number
                                + "-a\" name=\"a\" value=\"&quot;x&quot; &amp; &lt;y&gt; &#10; z\"/></instance_attributes></primitive>")
                .collect(Collectors.joining());
        String cib = "<cib epoch=\"1\"><configuration><crm_config/><nodes/><resources>" + resources
                + "</resources><constraints/></configuration><status/></cib>";
        Document document = Xml.parse(cib);
        CibEditor.apply(document, List.of(new CibEdit.Delete("r7")));
        assertThat(CibParser.parse(Xml.write(document)).resources())
                .hasSize(3999)
                .allSatisfy(resource -> assertThat(resource.parameters()).containsEntry("a", "\"x\" & <y> \n z"));
    }
}
