-- Which days have changed, for those who remember their pieces (decision 0028).

create sequence feedback_day_revision;
create table feedback_day (
  consultation text collate "C" not null,
  day          date not null,
  revision     bigint not null,
  primary key (consultation, day)
) with (fillfactor = 50);
comment on table feedback_day is 'The days of which there is or was feedback, with a number that is new whenever any of it changes.';
comment on column feedback_day.consultation is 'The public discussion.';
comment on column feedback_day.day is 'Day in Kazakhstan on which it was said.';
comment on column feedback_day.revision is 'Never the same for two states of the day''s feedback.';
insert into feedback_day
  select consultation, day, nextval('feedback_day_revision')
    from (select distinct consultation, day from feedback) as days;
create index feedback_of_day on feedback (consultation, day);
