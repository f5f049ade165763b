package io.conga.luci.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be configured, under {@code luci.}; a key that is not here is an error.
 *
 * @param name luci's name, shown to people and to ricci
 * @param data directory of the embedded database and of luci's own certificate; made where it is missing, mode 0700
 * @param database another database than the embedded one
 * @param listen where luci answers
 * @param tls HTTPS
 * @param session how long somebody stays signed in
 * @param signIn how failed attempts to sign in are slowed down
 */
@ConfigurationProperties(prefix = "luci", ignoreUnknownFields = false)
public record LuciSettings(
        @DefaultValue("luci") String name,
        @DefaultValue("/var/lib/conga/luci") Path data,
        @DefaultValue Database database,
        @DefaultValue Listen listen,
        @DefaultValue Tls tls,
        @DefaultValue Session session,
        @DefaultValue SignIn signIn) {

    /**
     * @param url JDBC address such as {@code jdbc:postgresql://host/luci}; null: the embedded database in {@code data}
     * @param user its user
     * @param password its password
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Database[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * @param address address to listen on; loopback unless configured, for luci speaks plain HTTP without TLS
     * @param port 0: any free port
     * @param proxies addresses of reverse proxies: of these, and of nobody else, luci believes X-Forwarded-For and
     *     X-Forwarded-Proto, so that throttling and the audit see the person's address
     */
    public record Listen(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("8480") int port,
            @DefaultValue List<String> proxies) {

        public Listen {
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * @param certificate PEM file with the certificate and its chain; null: none given
     * @param key PEM file with its private key
     * @param selfSigned where no certificate is given, make one and serve HTTPS with it
     */
    public record Tls(
            @Nullable Path certificate,
            @Nullable Path key,
            @DefaultValue("false") boolean selfSigned) {

        /** Whether luci serves HTTPS. */
        public boolean on() {
            return certificate != null || selfSigned;
        }
    }

    /**
     * @param idle a session ends after so long without a request
     * @param absolute a session ends so long after signing in, whatever happens
     */
    public record Session(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration absolute) {}

    /**
     * @param failuresPerName failures after which attempts for one name wait
     * @param failuresPerAddress failures after which attempts from one address wait
     * @param longest the longest wait; the first is one second, each further failure doubles it
     * @param forget failures are forgotten after so long without another
     */
    public record SignIn(
            @DefaultValue("5") int failuresPerName,
            @DefaultValue("20") int failuresPerAddress,
            @DefaultValue("5m") Duration longest,
            @DefaultValue("15m") Duration forget) {}
}
