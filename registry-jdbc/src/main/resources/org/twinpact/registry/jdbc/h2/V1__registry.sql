-- Run this script with the library's schema as the connection's default.
-- H2 commits after each of these statements. Each can be run again, and the last one records that all are done.
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
  parts varchar not null,
  last_on date not null,
  primary key (tenant, id)
);

create index if not exists tw_twinning_last on tw_twinning (tenant, last_on, id);

-- The large parts of snapshots, which most acts leave unchanged. A part's key is the SHA-256 of its body.
create table if not exists tw_part (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  hash char(64) not null,
  body varchar not null,
  primary key (tenant, twinning_id, hash)
);

create table if not exists tw_event (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  sequence bigint not null,
  authority varchar(64) not null,
  act_id varchar(100) not null,
  act_part smallint not null,
  type varchar(64) not null,
  form smallint not null,
  occurred_on date not null,
  recorded_at timestamp(6) with time zone not null,
  body clob not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, sequence),
  unique (tenant, twinning_id, act_id, authority, act_part)
);

-- Search terms, such as '#stage:IN_FORCE' or 'word:haifa'. Every twinning has the term '*'.
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

-- The data of persons. The number is that of the event that supplied them.
create table if not exists tw_person (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  commitment char(64) not null,
  sequence bigint not null,
  nonce varchar(128) not null,
  name varchar(200) not null,
  email varchar(254),
  phone varchar(40),
  primary key (tenant, twinning_id, commitment)
);

-- One line for each anchor, and the heads that moved since the previous anchor.
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

-- Messages to be sent. Rows are only inserted and deleted. The first five columns have the names that Debezium's outbox
-- event router expects.
create table if not exists tw_outbox (
  id uuid not null,
  aggregatetype varchar(64) not null,
  aggregateid varchar(36) not null,
  type varchar(64) not null,
  payload varchar not null,
  tenant varchar(64) not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) not null,
  created_at timestamp(6) with time zone default current_timestamp not null,
  primary key (tenant, id)
);

create index if not exists tw_outbox_age on tw_outbox (tenant, created_at, id);

create index if not exists tw_outbox_order on tw_outbox (tenant, aggregateid, sequence, part, created_at, id);

-- Delivery attempts. The row with the highest revision is a message's current state. Rows are only inserted, and deleted
-- with the message.
create table if not exists tw_outbox_attempt (
  tenant varchar(64) not null,
  message_id uuid not null,
  revision int not null,
  attempts int not null,
  open_from timestamp(6) with time zone not null,
  worker varchar(100),
  failure varchar(500),
  primary key (tenant, message_id, revision)
);

-- Dead letters: messages that could not be sent and that a person must handle.
create table if not exists tw_outbox_dead (
  id uuid not null,
  aggregatetype varchar(64) not null,
  aggregateid varchar(36) not null,
  type varchar(64) not null,
  payload varchar not null,
  tenant varchar(64) not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

-- The items of agendas: open obligations, missed periods, ceremonies and objectives.
create table if not exists tw_agenda (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  party varchar(64) not null,
  kind varchar(16) not null,
  code varchar(64) not null,
  due_on date not null,
  primary key (tenant, twinning_id, party, kind, code, due_on)
);

create index if not exists tw_agenda_day on tw_agenda (tenant, due_on, twinning_id, party, kind, code);

create index if not exists tw_agenda_party on tw_agenda (tenant, party, due_on, twinning_id, kind, code);

-- Reminders that were put into the outbox.
create table if not exists tw_reminder (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  reminder varchar(64) not null,
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
);

insert into tw_schema_version (number) values (1);
