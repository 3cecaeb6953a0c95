-- How large the families of near-identical texts are, as the streams process counts them.

create table family (
  family       text collate "C" primary key,
  consultation text collate "C" not null,
  size         bigint not null,
  first_day    date not null,
  last_day     date not null
);
create index family_by_size on family (consultation, size desc, family);
comment on table family is 'Families of near-identical texts, such as the copies of a form letter.';
comment on column family.family is 'Feedback id of the family''s first member, which names the family.';
comment on column family.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column family.size is 'How many feedback belong to it.';
comment on column family.first_day is 'First day of any of them, in Kazakhstan.';
comment on column family.last_day is 'Last day of any of them.';

create table family_day (
  family       text collate "C" not null,
  day          date not null,
  consultation text collate "C" not null,
  feedback     bigint not null,
  primary key (family, day)
);
create index family_day_of on family_day (consultation, day);
comment on table family_day is 'How the families grew.';
comment on column family_day.family is 'The family: see table family.';
comment on column family_day.day is 'Day in Kazakhstan on which it was said.';
comment on column family_day.consultation is 'The public discussion.';
comment on column family_day.feedback is 'How many of its feedback are of that day.';
