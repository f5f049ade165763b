-- Runs on H2 (PostgreSQL mode) and on PostgreSQL. Identifiers are UUIDs as text.
create table users (
    id varchar(36) primary key,
    name varchar(64) not null unique,
    password_hash varchar(512) not null,
    must_change_password boolean not null,
    enabled boolean not null,
    -- Sessions remember the epoch that they were opened in; raising it ends them.
    session_epoch integer not null,
    created timestamp with time zone not null,
    last_sign_in timestamp with time zone
);

create table grants (
    user_id varchar(36) not null references users (id) on delete cascade,
    role varchar(32) not null,
    scope_kind varchar(16) not null,
    -- Empty for EVERYTHING, so that it can be part of the key.
    scope_id varchar(36) not null,
    primary key (user_id, role, scope_kind, scope_id)
);
