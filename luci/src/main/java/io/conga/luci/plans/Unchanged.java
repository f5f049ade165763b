package io.conga.luci.plans;

import io.conga.luci.clusters.SecretBlanking;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.section.AlertSecrets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form that shows a blanked secret sends the blank back: that means "as it is". */
final class Unchanged {

    private Unchanged() {}

    static Intent without(Intent intent) {
        return switch (intent) {
            case ResourceIntent.EditResource edit ->
                new ResourceIntent.EditResource(
                        edit.cluster(), edit.resource(), without(edit.parameters()), edit.meta());
            case AlertIntent.PutAlert put ->
                new AlertIntent.PutAlert(
                        put.cluster(),
                        AlertSecrets.with(put.alert(), (owner, attributes) -> without(attributes)),
                        put.existing());
            case Intent other -> other;
        };
    }

    private static Map<String, String> without(Map<String, String> parameters) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.values().removeIf(SecretBlanking.BLANK::equals);
        return changed;
    }
}
