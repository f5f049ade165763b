package io.conga.luci.trust;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps an authority for each cluster, so that several luci on one database issue certificates as one. */
@Repository
public class MigrationAuthorityStore {

    private final JdbcClient database;

    public MigrationAuthorityStore(JdbcClient database) {
        this.database = database;
    }

    /** The cluster's, or a new one; when two luci make one at once, the first to write wins for both. */
    MigrationAuthority readOrMake(String cluster) {
        return read(cluster).orElseGet(() -> {
            var made = MigrationAuthority.make(cluster);
            try {
                database.sql(
                                "insert into migration_authorities (cluster_id, certificate, private_key) values (?, ?, ?)")
                        .params(cluster, made.certificatePem(), made.keyPem())
                        .update();
                return made;
            } catch (DuplicateKeyException e) {
                return read(cluster).orElseThrow(() -> e);
            }
        });
    }

    private Optional<MigrationAuthority> read(String cluster) {
        return database.sql("select certificate, private_key from migration_authorities where cluster_id = ?")
                .param(cluster)
                .query((row, _) -> MigrationAuthority.read(row.getString("certificate"), row.getString("private_key")))
                .optional();
    }
}
