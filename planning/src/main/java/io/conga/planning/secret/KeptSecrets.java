package io.conga.planning.secret;

import io.conga.planning.cib.CibElement;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownVersion;
import io.conga.protocol.cluster.ClusterConfiguration;
import java.util.Map;
import java.util.TreeMap;

/** The history holds no secret: what is restored keeps the ones that the cluster has now, by the id of their nvpair. */
final class KeptSecrets {

    private KeptSecrets() {}

    /** Secret name to present value, for every pair that is blanked in what luci shows. */
    static Map<String, String> values(Known known) {
        KnownVersion version = known.version();
        KnownCluster cluster = known.cluster();
        ClusterConfiguration configuration = cluster == null ? null : cluster.configuration();
        if (version == null || version.present() == null || configuration == null) {
            return Map.of();
        }
        var present = new TreeMap<String, String>();
        pairs(configuration.xml()).forEach(present::put);
        var values = new TreeMap<String, String>();
        pairs(version.present()).forEach((id, value) -> {
            String secret = present.get(id);
            if (value.equals(SecretName.BLANK) && secret != null) {
                values.put(SecretName.kept(id), secret);
            }
        });
        return values;
    }

    private static Map<String, String> pairs(String xml) {
        var pairs = new TreeMap<String, String>();
        CibElement.parse(xml).all().stream()
                .filter(element ->
                        element.name().equals("nvpair") && !element.id().isEmpty())
                .forEach(pair -> pairs.put(pair.id(), pair.attribute("value")));
        return pairs;
    }
}
