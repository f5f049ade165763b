-- What a version said: gzip of the CIB's configuration section with secrets blanked, or of corosync.conf. Apart from its row,
-- since only the newest keep it.
create table cluster_versions (
    history_id bigint primary key references cluster_history (id) on delete cascade,
    content bytea not null
);
