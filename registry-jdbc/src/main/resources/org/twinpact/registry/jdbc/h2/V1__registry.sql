-- Runs with our schema as the connection's default.
-- H2 commits after each of these statements: every one can be run again, and the last one says that all are done.
create table if not exists tw_schema_version (
  number smallint not null primary key
);

create table if not exists tw_twinning (
  tenant varchar(64) not null,
  id uuid not null,
  version bigint not null,
  head char(64) not null,
  stage varchar(32) not null,
  snapshot varchar not null,
  snapshot_format smallint not null,
  last_on date not null,
  primary key (tenant, id)
);

create index if not exists tw_twinning_last on tw_twinning (tenant, last_on, id);

create table if not exists tw_event (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  sequence bigint not null,
  act_id varchar(100) not null,
  act_part smallint not null,
  type varchar(64) not null,
  form smallint not null,
  occurred_on date not null,
  recorded_at timestamp(6) with time zone not null,
  body clob not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, sequence),
  unique (tenant, twinning_id, act_id, act_part)
);

-- What twinnings are found by, such as '#stage:IN_FORCE' or 'word:haifa'; each has the term '*'.
create table if not exists tw_term (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  term varchar(128) not null,
  english_key varchar(200) not null,
  hebrew_key varchar(200) not null,
  fold_version smallint not null,
  primary key (tenant, twinning_id, term)
);

create index if not exists tw_term_english on tw_term (tenant, term, english_key, twinning_id);

create index if not exists tw_term_hebrew on tw_term (tenant, term, hebrew_key, twinning_id);

create table if not exists tw_person (
  tenant varchar(64) not null,
  commitment char(64) not null,
  twinning_id uuid not null,
  nonce varchar(128) not null,
  name varchar(200) not null,
  email varchar(254),
  phone varchar(40),
  primary key (tenant, commitment)
);

create index if not exists tw_person_twinning on tw_person (tenant, twinning_id);

-- One line for each anchor, and what it covers beyond the ones before it.
create table if not exists tw_anchor (
  tenant varchar(64) not null,
  number bigint not null,
  line varchar(500) not null,
  primary key (tenant, number)
);

create table if not exists tw_anchor_leaf (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  number bigint not null,
  version bigint not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, number)
);

insert into tw_schema_version (number) values (1);
