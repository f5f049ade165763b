package io.conga.luci.clusters;

import io.conga.luci.store.Times;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When it was last shown, by a drill, that a service comes back. */
@Repository
public class ServiceProofs {

    private final JdbcClient database;

    public ServiceProofs(JdbcClient database) {
        this.database = database;
    }

    public List<ClusterDetail.ServiceProof> of(String cluster) {
        return database.sql(
                        "select service, drill_id, kind, at from service_proofs where cluster_id = ? order by service")
                .param(cluster)
                .query((row, _) -> new ClusterDetail.ServiceProof(
                        row.getString("service"),
                        row.getString("drill_id"),
                        row.getString("kind"),
                        Times.read(row, "at")))
                .list();
    }

    /** The newest of each service is kept. */
    public void record(String cluster, ClusterDetail.ServiceProof proof) {
        int changed = database.sql(
                        "update service_proofs set drill_id = ?, kind = ?, at = ? where cluster_id = ? and service = ?")
                .params(proof.drill(), proof.kind(), Times.column(proof.at()), cluster, proof.service())
                .update();
        if (changed == 0) {
            database.sql("insert into service_proofs (drill_id, kind, at, cluster_id, service) values (?, ?, ?, ?, ?)")
                    .params(proof.drill(), proof.kind(), Times.column(proof.at()), cluster, proof.service())
                    .update();
        }
    }
}
