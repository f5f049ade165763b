-- Why somebody started the job, in their own words; null where they gave none.
alter table jobs add column reason varchar(500);
