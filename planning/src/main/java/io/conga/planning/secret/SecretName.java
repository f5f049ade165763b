package io.conga.planning.secret;

import io.conga.protocol.agent.AgentMetadata;
import java.util.Locale;
import java.util.Optional;

/** Names of secrets, and which parameters are secret. */
public final class SecretName {

    /** The authkey that luci makes for a new cluster: base64 of 256 random bytes, the same in all steps of the job. */
    public static final String NEW_AUTHKEY = "authkey";

    /** What is shown, and kept in the history, in place of a secret. */
    public static final String BLANK = "••••••••";

    private static final String OPENING = "${secret:";

    private SecretName() {}

    /** What stands in a plan for a secret; luci puts the value in when it sends the step. */
    public static String reference(String name) {
        return OPENING + name + "}";
    }

    /** The authkey that a system has already. */
    public static String authkeyOf(String system) {
        return "authkey." + system;
    }

    /** A parameter of a fence device or resource as the intent gives it. */
    public static String given(String resource, String parameter) {
        return "given." + resource + "." + parameter;
    }

    /** A parameter of a fence device or resource as the cluster has it now. */
    public static String configured(String resource, String parameter) {
        return "configured." + resource + "." + parameter;
    }

    /** A secret value of the present configuration, by the id of its nvpair: what is restored keeps it. */
    public static String kept(String pair) {
        return "kept." + pair;
    }

    /** Whether a value that somebody typed would be taken for a reference; it is refused then. */
    public static boolean looksLikeReference(String value) {
        return value.contains(OPENING);
    }

    /**
     * Whether a parameter is secret: where the metadata say so, and where its name does. Agents forget to say it (for
     * example SNMP and database passwords of older resource agents).
     */
    public static boolean isSecret(String parameter, Optional<AgentMetadata> metadata) {
        boolean said = metadata.stream()
                .flatMap(agent -> agent.parameters().stream())
                .anyMatch(known -> known.name().equals(parameter) && known.secret());
        String name = parameter.toLowerCase(Locale.ROOT);
        return said || ((name.contains("passw") || name.endsWith("secret")) && !name.endsWith("_script"));
    }
}
