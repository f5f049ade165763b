package io.conga.protocol.section;

import java.util.List;
import java.util.Map;

/**
 * A program that Pacemaker calls on every node when something happens (Pacemaker Explained, "Alerts").
 *
 * @param id XML id
 * @param path absolute path of the program, the same on every node
 * @param attributes instance attributes: environment of the program
 * @param meta timeout, timestamp-format, enabled
 * @param select kinds of events it is called for: nodes, fencing, resources, attributes; empty: Pacemaker's default, all
 *     but attributes
 * @param selectAttributes with the kind attributes: only these node attributes; empty: all
 * @param recipients it is called once for each; once without recipient where there is none
 */
public record Alert(
        String id,
        String path,
        String description,
        Map<String, String> attributes,
        Map<String, String> meta,
        List<String> select,
        List<String> selectAttributes,
        List<Recipient> recipients) {

    public Alert {
        attributes = Map.copyOf(attributes);
        meta = Map.copyOf(meta);
        select = List.copyOf(select);
        selectAttributes = List.copyOf(selectAttributes);
        recipients = List.copyOf(recipients);
    }

    /**
     * Whom the program tells: an address, a file, whatever it makes of it.
     *
     * @param id XML id; empty: one is made
     * @param value CRM_alert_recipient
     * @param attributes over those of the alert
     * @param meta over those of the alert
     */
    public record Recipient(
            String id, String value, String description, Map<String, String> attributes, Map<String, String> meta) {
        public Recipient {
            attributes = Map.copyOf(attributes);
            meta = Map.copyOf(meta);
        }
    }
}
