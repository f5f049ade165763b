-- Each drill with its report, as JSON: what was predicted, what was heard and when.
create table drills (
    id varchar(36) primary key,
    cluster_id varchar(36) not null references clusters (id) on delete cascade,
    job_id varchar(36) not null unique,
    started timestamp with time zone not null,
    ended timestamp with time zone,
    report text not null
);
create index drills_by_cluster on drills (cluster_id, started);

-- When it was last shown that a service comes back, and by which drill.
create table service_proofs (
    cluster_id varchar(36) not null references clusters (id) on delete cascade,
    service varchar(256) not null,
    drill_id varchar(36) not null,
    kind varchar(16) not null,
    at timestamp with time zone not null,
    primary key (cluster_id, service)
);
