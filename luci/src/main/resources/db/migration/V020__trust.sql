-- Runs on H2 (PostgreSQL mode) and on PostgreSQL. One row: all luci on one database are one to every ricci.
create table luci_identity (
    only_one integer primary key,
    id varchar(36) not null,
    name varchar(256) not null,
    certificate text not null,
    private_key text not null
);
