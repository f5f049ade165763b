-- Runs on H2 (PostgreSQL mode) and on PostgreSQL. One authority a cluster, for live migration of its guests: it signs keys
-- that never leave their nodes.
create table migration_authorities (
    cluster_id varchar(36) primary key references clusters (id) on delete cascade,
    certificate text not null,
    private_key text not null
);
