-- Runs with our schema, which MariaDB calls a database, as the connection's default.
-- MariaDB commits after each of these statements: every one can be run again, and the last one says that all are done.
-- Keys are ordered and compared by code point and without padding. Twinnings' keys are text, because MariaDB orders its
-- type uuid otherwise than by its letters. Times are in UTC.
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
  last_on date not null,
  primary key (tenant, id),
  index tw_twinning_last (tenant, last_on, id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

create table if not exists tw_event (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  sequence bigint not null,
  act_id varchar(100) not null,
  act_part smallint not null,
  type varchar(64) not null,
  form smallint not null,
  occurred_on date not null,
  recorded_at datetime(6) not null,
  body longtext not null,
  hash char(64) not null,
  primary key (tenant, twinning_id, sequence),
  unique (tenant, twinning_id, act_id, act_part)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- What twinnings are found by, such as '#stage:IN_FORCE' or 'word:haifa'; each has the term '*'.
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

create table if not exists tw_person (
  tenant varchar(64) not null,
  commitment char(64) not null,
  twinning_id char(36) not null,
  nonce varchar(128) not null,
  name varchar(200) not null,
  email varchar(254),
  phone varchar(40),
  primary key (tenant, commitment),
  index tw_person_twinning (tenant, twinning_id)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- One line for each anchor, and what it covers beyond the ones before it.
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

insert into tw_schema_version (number) values (1);
