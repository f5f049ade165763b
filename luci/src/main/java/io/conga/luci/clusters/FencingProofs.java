package io.conga.luci.clusters;

import io.conga.luci.store.Times;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When fencing of which node was proved, and how. */
@Repository
public class FencingProofs {

    private final JdbcClient database;

    public FencingProofs(JdbcClient database) {
        this.database = database;
    }

    public List<ClusterDetail.FencingProof> of(String cluster) {
        return database.sql("select node, device, how, at from fencing_proofs where cluster_id = ? order by node, at")
                .param(cluster)
                .query((row, _) -> new ClusterDetail.FencingProof(
                        row.getString("node"), row.getString("device"), row.getString("how"), Times.read(row, "at")))
                .list();
    }

    /** The newest proof per node and device is kept. */
    public void record(String cluster, ClusterDetail.FencingProof proof) {
        int changed = database.sql(
                        "update fencing_proofs set how = ?, at = ? where cluster_id = ? and node = ? and device = ?")
                .params(proof.how(), Times.column(proof.at()), cluster, proof.node(), proof.device())
                .update();
        if (changed == 0) {
            database.sql("insert into fencing_proofs (how, at, cluster_id, node, device) values (?, ?, ?, ?, ?)")
                    .params(proof.how(), Times.column(proof.at()), cluster, proof.node(), proof.device())
                    .update();
        }
    }
}
