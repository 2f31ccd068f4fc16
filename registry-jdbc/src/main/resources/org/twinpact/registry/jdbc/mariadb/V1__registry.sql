-- Run this script with the library's schema, which MariaDB calls a database, as the connection's default.
-- MariaDB commits after each of these statements. Each can be run again, and the last one records that all are done.
-- Keys are ordered and compared by code point and without padding. Twinnings' keys are text, because MariaDB orders its
-- type uuid differently from its text. Times are in UTC.
create table if not exists tw_schema_version (
  number smallint not null primary key
) engine = InnoDB;

create table if not exists tw_twinning (
  tenant varchar(64) not null,
  id char(36) not null,
  version bigint not null,
  head char(64) not null,
  stage varchar(32) not null,
  snapshot longtext not null,
  snapshot_format smallint not null,
  parts text not null,
  last_on date not null,
  primary key (tenant, id),
  index tw_twinning_last (tenant, last_on, id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- The large parts of snapshots, which most acts leave unchanged. A part's key is the SHA-256 of its body.
create table if not exists tw_part (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  hash char(64) not null,
  body longtext not null,
  primary key (tenant, twinning_id, hash)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

create table if not exists tw_event (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  sequence bigint not null,
  authority varchar(64) not null,
  act_id varchar(100) not null,
  act_part smallint not null,
  type varchar(64) not null,
  form smallint not null,
  occurred_on date not null,
  recorded_at datetime(6) not null,
  body longtext not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, sequence),
  unique (tenant, twinning_id, act_id, authority, act_part)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Search terms, such as '#stage:IN_FORCE' or 'word:haifa'. Every twinning has the term '*'.
create table if not exists tw_term (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  term varchar(128) not null,
  english_key varchar(200) not null,
  hebrew_key varchar(200) not null,
  fold_version smallint not null,
  primary key (tenant, twinning_id, term),
  index tw_term_english (tenant, term, english_key, twinning_id),
  index tw_term_hebrew (tenant, term, hebrew_key, twinning_id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- The data of persons. The number is that of the event that supplied them.
create table if not exists tw_person (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  commitment char(64) not null,
  sequence bigint not null,
  nonce varchar(128) not null,
  name varchar(200) not null,
  email varchar(254),
  phone varchar(40),
  primary key (tenant, twinning_id, commitment)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- One line for each anchor, and the heads that moved since the previous anchor.
create table if not exists tw_anchor (
  tenant varchar(64) not null,
  number bigint not null,
  line varchar(500) not null,
  primary key (tenant, number)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

create table if not exists tw_anchor_leaf (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  number bigint not null,
  version bigint not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, number)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Messages to be sent. Rows are only inserted and deleted. The first five columns have the names that Debezium's outbox
-- event router expects.
create table if not exists tw_outbox (
  id char(36) not null,
  aggregatetype varchar(64) not null,
  aggregateid varchar(36) not null,
  type varchar(64) not null,
  payload longtext not null,
  tenant varchar(64) not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) not null,
  created_at datetime(6) default utc_timestamp(6) not null,
  primary key (tenant, id),
  index tw_outbox_age (tenant, created_at, id),
  index tw_outbox_order (tenant, aggregateid, sequence, part, created_at, id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Delivery attempts. The row with the highest revision is a message's current state. Rows are only inserted, and deleted
-- with the message.
create table if not exists tw_outbox_attempt (
  tenant varchar(64) not null,
  message_id char(36) not null,
  revision int not null,
  attempts int not null,
  open_from datetime(6) not null,
  worker varchar(100),
  failure varchar(500),
  primary key (tenant, message_id, revision)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Dead letters: messages that could not be sent and that a person must handle.
create table if not exists tw_outbox_dead (
  id char(36) not null,
  aggregatetype varchar(64) not null,
  aggregateid varchar(36) not null,
  type varchar(64) not null,
  payload longtext not null,
  tenant varchar(64) not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) not null,
  created_at datetime(6) not null,
  primary key (tenant, id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- The items of agendas: open obligations, missed periods, ceremonies and objectives.
create table if not exists tw_agenda (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  party varchar(64) not null,
  kind varchar(16) not null,
  code varchar(64) not null,
  due_on date not null,
  primary key (tenant, twinning_id, party, kind, code, due_on),
  index tw_agenda_day (tenant, due_on, twinning_id, party, kind, code),
  index tw_agenda_party (tenant, party, due_on, twinning_id, kind, code)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Reminders that were put into the outbox.
create table if not exists tw_reminder (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  reminder varchar(64) not null,
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

insert into tw_schema_version (number) values (1);
