package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.children;

import io.conga.system.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The patch that crm_diff makes, made fit for a living cluster. */
final class CibPatch {

    private CibPatch() {}

    /**
     * Takes num_updates out of the versions. The CIB manager then compares admin_epoch and epoch alone: another
     * configuration is still refused (exit code 103), but status, which changes all the time, may have changed since.
     * Tried with Pacemaker 2.1.5: xml_patch_version_check() takes the present value for what is not given.
     */
    static String forConfiguration(String patch) {
        Document document = Xml.parse(patch);
        for (Element version : children(document.getDocumentElement(), "version")) {
            children(version).forEach(end -> end.removeAttribute("num_updates"));
        }
        return Xml.write(document);
    }
}
