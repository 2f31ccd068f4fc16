-- Runs with our schema as the first of the search path. Payloads are text and not jsonb, as bodies are.
-- Letters to be sent; rows are only inserted and deleted. The first five columns have the names that Debezium's outbox
-- event router looks for.
create table if not exists tw_outbox (
  id uuid not null,
  aggregatetype varchar(64) collate "C" not null,
  aggregateid varchar(36) collate "C" not null,
  type varchar(64) collate "C" not null,
  payload text not null,
  tenant varchar(64) collate "C" not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) collate "C" not null,
  created_at timestamp(6) with time zone default current_timestamp not null,
  primary key (tenant, id)
);

create index if not exists tw_outbox_age on tw_outbox (tenant, created_at, id);

create index if not exists tw_outbox_order on tw_outbox (tenant, aggregateid, sequence, part);

-- What became of a letter, its newest turn being what is so; rows are only inserted, and deleted with the letter.
create table if not exists tw_outbox_turn (
  tenant varchar(64) collate "C" not null,
  message_id uuid not null,
  turn int not null,
  attempts int not null,
  open_from timestamp(6) with time zone not null,
  worker varchar(100),
  failure varchar(500),
  primary key (tenant, message_id, turn)
);

-- Letters that could not be sent, for people to look at.
create table if not exists tw_outbox_dead (
  id uuid not null,
  aggregatetype varchar(64) collate "C" not null,
  aggregateid varchar(36) collate "C" not null,
  type varchar(64) collate "C" not null,
  payload text not null,
  tenant varchar(64) collate "C" not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) collate "C" not null,
  created_at timestamp(6) with time zone not null,
  primary key (tenant, id)
);

-- The duties that are open now.
create table if not exists tw_due (
  tenant varchar(64) collate "C" not null,
  twinning_id uuid not null,
  owner varchar(64) collate "C" not null,
  code varchar(64) collate "C" not null,
  due_on date not null,
  kind varchar(16) collate "C" not null,
  primary key (tenant, twinning_id, owner, code, due_on)
);

create index if not exists tw_due_day on tw_due (tenant, due_on, twinning_id, owner, code);

create index if not exists tw_due_owner on tw_due (tenant, owner, due_on, twinning_id, code);

-- The reminders that were put into the outbox.
create table if not exists tw_reminder (
  tenant varchar(64) collate "C" not null,
  twinning_id uuid not null,
  owner varchar(64) collate "C" not null,
  code varchar(64) collate "C" not null,
  due_on date not null,
  reminder varchar(64) collate "C" not null,
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
);

insert into tw_schema_version (number) values (2);
