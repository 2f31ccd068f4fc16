-- Runs with our schema, which MariaDB calls a database, as the connection's default.
-- MariaDB commits after each of these statements: every one can be run again, and the last one says that all are done.
-- Letters to be sent; rows are only inserted and deleted. The first five columns have the names that Debezium's outbox
-- event router looks for.
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
  index tw_outbox_order (tenant, aggregateid, sequence, part)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- What became of a letter, its newest turn being what is so; rows are only inserted, and deleted with the letter.
create table if not exists tw_outbox_turn (
  tenant varchar(64) not null,
  message_id char(36) not null,
  turn int not null,
  attempts int not null,
  open_from datetime(6) not null,
  worker varchar(100),
  failure varchar(500),
  primary key (tenant, message_id, turn)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- Letters that could not be sent, for people to look at.
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

-- The duties that are open now.
create table if not exists tw_due (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  kind varchar(16) not null,
  primary key (tenant, twinning_id, owner, code, due_on),
  index tw_due_day (tenant, due_on, twinning_id, owner, code),
  index tw_due_owner (tenant, owner, due_on, twinning_id, code)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

-- The reminders that were put into the outbox.
create table if not exists tw_reminder (
  tenant varchar(64) not null,
  twinning_id char(36) not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  reminder varchar(64) not null,
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
) engine = InnoDB, character set utf8mb4, collate utf8mb4_nopad_bin;

insert into tw_schema_version (number) values (2);
