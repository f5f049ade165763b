package io.conga.planning.section;

import io.conga.planning.secret.SecretName;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The secrets among the attributes of an alert and its recipients; their names tell them. */
public final class AlertSecrets {

    private AlertSecrets() {}

    /** The alert of the configuration with references in place of its secrets. */
    static Alert referring(Alert alert) {
        return with(alert, (owner, attributes) -> {
            var referring = new TreeMap<>(attributes);
            referring.replaceAll((name, value) -> SecretName.isSecret(name, Optional.empty())
                    ? SecretName.reference(SecretName.configured(owner, name))
                    : value);
            return referring;
        });
    }

    /** The alert with other attributes, of itself and of each recipient. @param change owner's id and attributes */
    public static Alert with(Alert alert, BiFunction<String, Map<String, String>, Map<String, String>> change) {
        return new Alert(
                alert.id(),
                alert.path(),
                alert.description(),
                change.apply(alert.id(), alert.attributes()),
                alert.meta(),
                alert.select(),
                alert.selectAttributes(),
                alert.recipients().stream()
                        .map(each -> new Recipient(
                                each.id(),
                                each.value(),
                                each.description(),
                                change.apply(each.id(), each.attributes()),
                                each.meta()))
                        .toList());
    }
}
