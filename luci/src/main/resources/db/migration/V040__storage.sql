-- The last that was heard of each system's storage. JSON.
create table last_storage (
    system_id varchar(36) primary key references systems (id) on delete cascade,
    heard timestamp with time zone not null,
    storage text not null
);

-- Systems that were dropped from the Storage place, while luci still knows them, and perhaps manages their cluster.
create table storage_dropped (
    system_id varchar(36) primary key references systems (id) on delete cascade,
    at timestamp with time zone not null,
    dropped_by varchar(64) not null
);
