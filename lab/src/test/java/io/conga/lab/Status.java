package io.conga.lab;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a node's own tool prints in XML, asked by XPath. */
record Status(String xml, Document document) {

    /** {@code crm_mon -1} on that node. */
    static Status of(Lab lab, String node) {
        return read(lab.exec(node, "crm_mon", "-1", "-n", "--inactive", "--output-as=xml"));
    }

    /** The configuration, by {@code cibadmin --query} on that node. */
    static Status cib(Lab lab, String node) {
        return read(lab.exec(node, "cibadmin", "--query", "--scope", "configuration"));
    }

    private static Status read(CommandResult result) {
        String xml = result.orThrow().out();
        try {
            return new Status(
                    xml,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException(result.toString(), e);
        }
    }

    /** Values of the attributes that the XPath names. */
    List<String> values(String path) {
        try {
            var found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            var values = new ArrayList<String>();
            for (int i = 0; i < found.getLength(); i++) {
                values.add(found.item(i).getNodeValue());
            }
            return values;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    List<String> online() {
        return values("/*/nodes/node[@online='true' and @pending='false']/@name");
    }

    boolean quorate() {
        return values("/*/summary/current_dc/@with_quorum").contains("true");
    }

    /** Nodes that run a resource, or an instance of it. */
    List<String> runningOn(String resource) {
        return values("//node/resource[(@id='" + resource + "' or starts-with(@id, '" + resource
                + ":')) and @active='true' and @failed='false' and @role!='Stopped' and @role!='Stopping'"
                + " and @role!='Starting']/../@name");
    }

    boolean is(String node, String attribute) {
        return values("/*/nodes/node[@name='" + node + "']/@" + attribute).contains("true");
    }

    /** A cluster option of the CIB; empty where it is not set. */
    List<String> option(String name) {
        return values("//crm_config//nvpair[@name='" + name + "']/@value");
    }
}
