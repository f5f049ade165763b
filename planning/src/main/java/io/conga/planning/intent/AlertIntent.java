package io.conga.planning.intent;

import io.conga.protocol.section.Alert;

/** Things done to a cluster's alerts. */
public sealed interface AlertIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Write an alert.
     *
     * @param alert the whole of it; a secret attribute of an existing one that is not named stays, an empty value removes it
     * @param existing whether it takes the place of the one that has its id
     */
    record PutAlert(String cluster, Alert alert, boolean existing) implements AlertIntent {}

    /** Delete an alert. */
    record DeleteAlert(String cluster, String id) implements AlertIntent {}
}
