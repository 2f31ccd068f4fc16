-- H2 commits after each of these statements: every one can be run again, and the last one says that all are done.

-- Messages to be sent. The first five columns have the names that Debezium's outbox event router looks for.
create table if not exists twinning.tw_outbox (
  id uuid not null,
  aggregatetype varchar(64) not null,
  aggregateid varchar(36) not null,
  type varchar(64) not null,
  payload varchar not null,
  tenant varchar(64) not null,
  sequence bigint not null,
  part smallint not null,
  recipient varchar(64) not null,
  state varchar(8) default 'OPEN' not null,
  turn int default 0 not null,
  attempts int default 0 not null,
  open_from timestamp(6) with time zone default current_timestamp not null,
  worker varchar(100),
  failure varchar(500),
  primary key (tenant, id)
);

create index if not exists twinning.tw_outbox_open on twinning.tw_outbox (tenant, state, open_from, id);

create index if not exists twinning.tw_outbox_order on twinning.tw_outbox (tenant, aggregateid, state, sequence, part);

-- Who inserts a message's next turn may change it; nobody else may.
create table if not exists twinning.tw_outbox_turn (
  tenant varchar(64) not null,
  message_id uuid not null,
  turn int not null,
  primary key (tenant, message_id, turn)
);

-- The duties that are open now.
create table if not exists twinning.tw_due (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  kind varchar(16) not null,
  primary key (tenant, twinning_id, owner, code, due_on)
);

create index if not exists twinning.tw_due_day on twinning.tw_due (tenant, due_on, twinning_id, owner, code);

create index if not exists twinning.tw_due_owner on twinning.tw_due (tenant, owner, due_on, twinning_id, code);

-- The reminders that were put into the outbox.
create table if not exists twinning.tw_reminder (
  tenant varchar(64) not null,
  twinning_id uuid not null,
  owner varchar(64) not null,
  code varchar(64) not null,
  due_on date not null,
  reminder varchar(64) not null,
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
);

insert into twinning.tw_schema_version (number) values (2);
