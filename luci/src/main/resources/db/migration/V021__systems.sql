create table systems (
    id varchar(36) primary key,
    name varchar(256) not null,
    address varchar(256) not null,
    port integer not null,
    -- SHA-256 of ricci's certificate, as a person confirmed it
    fingerprint varchar(95) not null,
    trust varchar(16) not null,
    added timestamp with time zone not null,
    added_by varchar(64) not null,
    unique (address, port)
);

-- The last that was heard, so that a restarted luci shows old data with its age. JSON, or null.
create table last_known (
    system_id varchar(36) primary key references systems (id) on delete cascade,
    heard timestamp with time zone,
    facts text,
    cluster_view text,
    configuration text
);
