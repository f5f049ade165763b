package io.conga.system.pacemaker;

import io.conga.system.exec.CommandResult;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Elements;
import io.conga.system.xml.Xml;
import org.w3c.dom.Element;

/** Pacemaker's exit codes (crm_exit_e in crm/common/results.h) and the words that come with them. */
final class PacemakerExit {

    /** CRM_EX_DISCONNECT: the cluster does not run here, or is just starting. */
    static final int NOT_CONNECTED = 102;
    /** crm_diff: the two differ, which is no error. */
    static final int DIFFERENT = 1;
    /** CRM_EX_CONFIG: the configuration does not pass the schema. */
    static final int INVALID = 78;
    /** CRM_EX_NOSUCH: what was named does not exist. */
    static final int NO_SUCH = 105;
    /** CRM_EX_OLD: an update was older than the existing configuration. */
    static final int OLD = 103;
    /** CRM_EX_EXISTS: what was asked for is there already. */
    static final int EXISTS = 108;
    /** CRM_EX_QUORUM: the partition has no quorum. */
    static final int NO_QUORUM = 106;
    /** CRM_EX_TIMEOUT: the tool's own time limit. */
    static final int TIMEOUT = 124;

    /** State of a pacemakerd that starts nothing before SBD's watcher has spoken to it. */
    private static final String WAITS_FOR_SBD = "wait_for_ping";

    /** State of a pacemakerd whose daemons have all ended, and which stays until SBD's watcher has heard of it. */
    private static final String REPORTS_TO_SBD = "shutdown_complete";

    private PacemakerExit() {}

    static boolean notConnected(CommandResult result) {
        return result.exitCode() == NOT_CONNECTED;
    }

    /** Whether crm_mon has no status to show: while Pacemaker starts, it says so in its XML and ends with 0 all the same. */
    static boolean nothingToShow(CommandResult result) {
        return notConnected(result)
                || (result.succeeded()
                        && !result.stdout().contains("<summary")
                        && (reason(result).contains("connect") || !state(result).isEmpty()));
    }

    /** Whether pacemakerd runs alone, before its daemons or after them, until SBD's watcher has spoken to it. */
    static boolean waitsForSbd(CommandResult result) {
        String state = state(result);
        return state.equals(WAITS_FOR_SBD) || state.equals(REPORTS_TO_SBD);
    }

    /** What pacemakerd says of itself, as crm_mon repeats it; empty where it runs or says nothing. */
    private static String state(CommandResult result) {
        if (!result.stdout().contains("<pacemakerd ")) {
            return "";
        }
        try {
            return Elements.children(Xml.parse(result.stdout()).getDocumentElement(), "pacemakerd").stream()
                    .map(daemon -> daemon.getAttribute("state"))
                    .filter(state -> !state.equals("running"))
                    .findFirst()
                    .orElse("");
        } catch (UnreadableException notXml) {
            return "";
        }
    }

    /** What the tool gives as its reason, from its XML or in plain words. */
    static String reason(CommandResult result) {
        if (result.stdout().contains("<pacemaker-result")) {
            try {
                String said = said(Xml.parse(result.stdout()).getDocumentElement());
                String state = state(result);
                if (said.equals("OK") && !state.isEmpty()) {
                    return waiting(state);
                }
                if (!said.isEmpty()) {
                    return said;
                }
            } catch (UnreadableException notXml) {
                return result.words();
            }
        }
        return result.words();
    }

    private static String waiting(String state) {
        return switch (state) {
            case WAITS_FOR_SBD -> "Pacemaker waits for SBD, which has not spoken to it yet (" + state + ")";
            case REPORTS_TO_SBD -> "Pacemaker has stopped, and waits for SBD to hear of it (" + state + ")";
            default -> "Pacemaker is not up yet, or not any more (" + state + ")";
        };
    }

    private static String said(Element root) {
        var said = new StringBuilder();
        for (Element status : Elements.children(root, "status")) {
            for (Element error : Elements.grandchildren(status, "errors")) {
                said.append(said.isEmpty() ? "" : "; ")
                        .append(error.getTextContent().strip());
            }
            if (said.isEmpty()) {
                said.append(Elements.text(status, "message", ""));
            }
        }
        return said.toString();
    }
}
