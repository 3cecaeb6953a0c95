-- What the questions on campaigns and on those who are not residents need at a million pieces
-- (decision 0038): indexes that answer without the rows of the tables.

drop index family_day_of;
create index family_day_of on family_day (consultation, day) include (family, feedback);

drop index family_member_of;
create index family_member_of on family_member (family) include (feedback_id, similarity);

alter table feedback
  drop constraint feedback_pkey,
  add primary key (id) include (author);

-- Few pieces: officials' turns and what is off topic.
create index feedback_newest_apart on feedback (consultation, said_at, id, counted_as, role)
  where counted_as <> 'opinion';

-- What the public discussions are called, as SINKS_CONSULTATIONS_FILE says.
create table consultation (
  id text collate "C" primary key,
  kk text not null,
  ru text not null,
  en text not null
);
comment on table consultation is 'Labels of the public discussions, as far as somebody has given them any.';
comment on column consultation.id is 'The public discussion, e.g. constitution-2026.';
comment on column consultation.kk is 'Label in Kazakh.';
comment on column consultation.ru is 'Label in Russian.';
comment on column consultation.en is 'Label in English.';
