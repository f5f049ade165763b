create table plans (
    id varchar(36) primary key,
    author varchar(36) not null,
    cluster_id varchar(36),
    made timestamp with time zone not null,
    expires timestamp with time zone not null,
    -- JSON of the plan, and of what was found out for its review; neither holds a secret
    plan text not null,
    review text not null,
    job_id varchar(36)
);

-- Values of the secrets that a plan only names; erased when the plan expires or its job ends.
create table plan_secrets (
    plan_id varchar(36) not null references plans (id) on delete cascade,
    name varchar(512) not null,
    secret_value text not null,
    primary key (plan_id, name)
);

create table jobs (
    id varchar(36) primary key,
    plan_id varchar(36) not null unique references plans (id),
    title text not null,
    state varchar(16) not null,
    user_id varchar(36) not null,
    user_name varchar(64) not null,
    address varchar(64) not null,
    cluster_id varchar(36),
    -- JSON: luci's ids
    systems text not null,
    started timestamp with time zone not null,
    ended timestamp with time zone,
    cancel_asked boolean not null,
    -- the first failure decided that it is taken back
    undoing boolean not null,
    -- how often a stuck undo was resumed: each round's undo is a step of its own to ricci
    undo_round integer not null,
    problems text not null,
    standing text not null,
    audit_id bigint,
    -- which luci works on it, and until when the others leave it alone
    lease_owner varchar(36),
    lease_until timestamp with time zone
);
create index jobs_by_started on jobs (started);

create table job_steps (
    job_id varchar(36) not null references jobs (id) on delete cascade,
    id varchar(256) not null,
    position integer not null,
    state varchar(16) not null,
    -- the system it was sent to, once it was
    system_id varchar(36),
    started timestamp with time zone,
    ended timestamp with time zone,
    attempt integer not null,
    reply text,
    undo_reply text,
    primary key (job_id, id)
);
