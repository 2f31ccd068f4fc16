-- Run this script in the file. SQLite has no schemas.
-- Keys are ordered and compared by code point. An id is stored as its 16 bytes, a day as 2026-05-14, and a time as
-- 2026-05-14 09:30:00.654321Z. A script that was interrupted can be run again.
create table if not exists tw_schema_version (
  number integer not null primary key
) strict;

create table if not exists tw_twinning (
  tenant text not null check (length(tenant) <= 64),
  id blob not null check (length(id) = 16),
  version integer not null,
  head text not null check (length(head) <= 64),
  stage text not null check (length(stage) <= 32),
  snapshot text not null,
  snapshot_format integer not null,
  parts text not null,
  last_on text not null,
  primary key (tenant, id)
) strict;

create index if not exists tw_twinning_last on tw_twinning (tenant, last_on, id);

-- The large parts of snapshots, which most acts leave unchanged. A part's key is the SHA-256 of its body.
create table if not exists tw_part (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  hash text not null check (length(hash) <= 64),
  body text not null,
  primary key (tenant, twinning_id, hash)
) strict;

create table if not exists tw_event (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  sequence integer not null,
  authority text not null check (length(authority) <= 64),
  act_id text not null check (length(act_id) <= 100),
  act_part integer not null,
  type text not null check (length(type) <= 64),
  form integer not null,
  occurred_on text not null,
  recorded_at text not null,
  body text not null,
  hash text not null check (length(hash) <= 64),
  primary key (tenant, twinning_id, sequence),
  unique (tenant, twinning_id, act_id, authority, act_part)
) strict;

-- Search terms, such as '#stage:IN_FORCE' or 'word:haifa'. Every twinning has the term '*'.
create table if not exists tw_term (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  term text not null check (length(term) <= 128),
  english_key text not null check (length(english_key) <= 200),
  hebrew_key text not null check (length(hebrew_key) <= 200),
  fold_version integer not null,
  primary key (tenant, twinning_id, term)
) strict, without rowid;

create index if not exists tw_term_english on tw_term (tenant, term, english_key, twinning_id);

create index if not exists tw_term_hebrew on tw_term (tenant, term, hebrew_key, twinning_id);

-- The data of persons. The number is that of the event that supplied them.
create table if not exists tw_person (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  commitment text not null check (length(commitment) <= 64),
  sequence integer not null,
  nonce text not null check (length(nonce) <= 128),
  name text not null check (length(name) <= 200),
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 40),
  primary key (tenant, twinning_id, commitment)
) strict;

-- One line for each anchor, and the heads that moved since the previous anchor.
create table if not exists tw_anchor (
  tenant text not null check (length(tenant) <= 64),
  number integer not null,
  line text not null check (length(line) <= 500),
  primary key (tenant, number)
) strict;

create table if not exists tw_anchor_leaf (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  number integer not null,
  version integer not null,
  hash text not null check (length(hash) <= 64),
  primary key (tenant, twinning_id, number)
) strict, without rowid;

-- Messages to be sent. Rows are only inserted and deleted. The first five columns have the names that Debezium's outbox
-- event router expects.
create table if not exists tw_outbox (
  id blob not null check (length(id) = 16),
  aggregatetype text not null check (length(aggregatetype) <= 64),
  aggregateid text not null check (length(aggregateid) <= 36),
  type text not null check (length(type) <= 64),
  payload text not null,
  tenant text not null check (length(tenant) <= 64),
  sequence integer not null,
  part integer not null,
  recipient text not null check (length(recipient) <= 64),
  created_at text default (strftime('%Y-%m-%d %H:%M:%f000Z', 'now')) not null,
  primary key (tenant, id)
) strict;

create index if not exists tw_outbox_age on tw_outbox (tenant, created_at, id);

create index if not exists tw_outbox_order on tw_outbox (tenant, aggregateid, sequence, part, created_at, id);

-- Delivery attempts. The row with the highest revision is a message's current state. Rows are only inserted, and deleted
-- with the message.
create table if not exists tw_outbox_attempt (
  tenant text not null check (length(tenant) <= 64),
  message_id blob not null check (length(message_id) = 16),
  revision integer not null,
  attempts integer not null,
  open_from text not null,
  worker text check (length(worker) <= 100),
  failure text check (length(failure) <= 500),
  primary key (tenant, message_id, revision)
) strict, without rowid;

-- Dead letters: messages that could not be sent and that a person must handle.
create table if not exists tw_outbox_dead (
  id blob not null check (length(id) = 16),
  aggregatetype text not null check (length(aggregatetype) <= 64),
  aggregateid text not null check (length(aggregateid) <= 36),
  type text not null check (length(type) <= 64),
  payload text not null,
  tenant text not null check (length(tenant) <= 64),
  sequence integer not null,
  part integer not null,
  recipient text not null check (length(recipient) <= 64),
  created_at text not null,
  primary key (tenant, id)
) strict;

-- The items of agendas: open obligations, missed periods, ceremonies and objectives.
create table if not exists tw_agenda (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  party text not null check (length(party) <= 64),
  kind text not null check (length(kind) <= 16),
  code text not null check (length(code) <= 64),
  due_on text not null,
  primary key (tenant, twinning_id, party, kind, code, due_on)
) strict, without rowid;

create index if not exists tw_agenda_day on tw_agenda (tenant, due_on, twinning_id, party, kind, code);

create index if not exists tw_agenda_party on tw_agenda (tenant, party, due_on, twinning_id, kind, code);

-- Reminders that were put into the outbox.
create table if not exists tw_reminder (
  tenant text not null check (length(tenant) <= 64),
  twinning_id blob not null check (length(twinning_id) = 16),
  owner text not null check (length(owner) <= 64),
  code text not null check (length(code) <= 64),
  due_on text not null,
  reminder text not null check (length(reminder) <= 64),
  primary key (tenant, twinning_id, owner, code, due_on, reminder)
) strict, without rowid;

insert into tw_schema_version (number) values (1);
