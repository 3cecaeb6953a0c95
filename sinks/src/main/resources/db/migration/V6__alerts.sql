-- Days on which more was said than usual.

create table alert (
  consultation   text collate "C" not null,
  day            date not null,
  theme          text collate "C" not null,
  region         text collate "C" not null,
  kind           text collate "C" not null,
  observed       bigint not null,
  expected       double precision not null,
  upper_limit    double precision not null,
  own_observed   bigint not null,
  own_expected   double precision not null,
  own_limit      double precision not null,
  families       jsonb not null,
  baseline_days  int not null,
  method         text not null,
  primary key (consultation, day, theme, region)
);
comment on table alert is 'Days on which a theme, or a region, was far above its usual. A row goes when late or withdrawn feedback has changed the figures.';
comment on column alert.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column alert.day is 'Day in Kazakhstan on which it was said.';
comment on column alert.theme is 'Theme, group, all or unknown: see table theme.';
comment on column alert.region is 'Region, unknown, or all: see table region.';
comment on column alert.kind is 'surge: people say more in words of their own; campaign: only copies of letters stand out.';
comment on column alert.observed is 'Pieces of public opinion of that day.';
comment on column alert.expected is 'Their mean over the earlier days, unusual ones counting less.';
comment on column alert.upper_limit is 'What an ordinary day seldom exceeds.';
comment on column alert.own_observed is 'The same without the members of families of near-identical texts.';
comment on column alert.own_expected is 'Their mean over the earlier days.';
comment on column alert.own_limit is 'What an ordinary day seldom exceeds of them.';
comment on column alert.families is 'The largest families of that day: [{"family": id, "feedback": number}].';
comment on column alert.baseline_days is 'How many earlier days the expectation rests on.';
comment on column alert.method is 'By which rule: decision 0021.';
