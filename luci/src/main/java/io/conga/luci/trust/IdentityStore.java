package io.conga.luci.trust;

import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps luci's identity in the database, so that several luci on one database are one to every ricci. */
@Repository
public class IdentityStore {

    private final JdbcClient database;

    public IdentityStore(JdbcClient database) {
        this.database = database;
    }

    /** The identity that is there, or a new one; when two luci start at once the first to write wins for both. */
    public LuciIdentity readOrMake(String name) {
        return read().orElseGet(() -> {
            var made = IdentityMaker.make(name);
            try {
                write(made);
                return made;
            } catch (DuplicateKeyException e) {
                return read().orElseThrow(() -> e);
            }
        });
    }

    private Optional<LuciIdentity> read() {
        return database.sql("SELECT id, name, certificate, private_key FROM luci_identity WHERE only_one = 1")
                .query((row, number) -> IdentityMaker.read(
                        UUID.fromString(row.getString("id")),
                        row.getString("name"),
                        row.getString("certificate"),
                        row.getString("private_key")))
                .optional();
    }

    private void write(LuciIdentity identity) {
        try {
            database.sql(
                            "INSERT INTO luci_identity (only_one, id, name, certificate, private_key) VALUES (1, ?, ?, ?, ?)")
                    .params(
                            identity.id().toString(),
                            identity.name(),
                            IdentityMaker.pem(
                                    "CERTIFICATE", identity.certificate().getEncoded()),
                            IdentityMaker.pem("PRIVATE KEY", identity.key().getEncoded()))
                    .update();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made can be encoded", e);
        }
    }
}
