create table if not exists council_file (
  number varchar(20) not null primary key,
  twinning_id varchar(36) not null,
  entry varchar(4000) not null
);
