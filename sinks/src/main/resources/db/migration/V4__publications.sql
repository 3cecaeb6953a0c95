-- What left the analysts' circle. These tables mirror no topic: a rebuild of the others leaves them
-- alone, for what was published once decides what may be published next (decision 0025).

create table publication (
  consultation text collate "C" not null,
  number       integer not null check (number > 0),
  published_on date not null,
  people       integer not null,
  primary key (consultation, number)
);
comment on table publication is 'What was published at once. Each tells of pieces that were in none before it, and is never changed.';
comment on column publication.consultation is 'The public discussion.';
comment on column publication.number is '1 for the first of the consultation.';
comment on column publication.published_on is 'Day in Kazakhstan on which it was published.';
comment on column publication.people is 'Fewest people behind any of its figures.';

create table published_figure (
  consultation text collate "C" not null,
  number       integer not null,
  ordinal      integer not null,
  dimension    text collate "C" not null,
  parent       text collate "C" not null,
  value        text collate "C" not null,
  feedback     bigint not null,
  negative     bigint,
  neutral      bigint,
  positive     bigint,
  support      bigint,
  oppose       bigint,
  propose      bigint,
  other        bigint,
  primary key (consultation, number, ordinal),
  foreign key (consultation, number) references publication
);
comment on table published_figure is 'The rows of the publications. Null means withheld, never zero.';
comment on column published_figure.consultation is 'The public discussion.';
comment on column published_figure.number is 'Its publication.';
comment on column published_figure.ordinal is 'Place in the publication.';
comment on column published_figure.dimension is 'all, region, theme, day, channel or language.';
comment on column published_figure.parent is 'The wider value that it lies in: a group, a week, or all.';
comment on column published_figure.value is 'The value; withheld for all values of this parent together that are not told.';
comment on column published_figure.feedback is 'Pieces of public opinion.';
comment on column published_figure.negative is 'Of them in a negative tone.';
comment on column published_figure.neutral is 'Of them in a neutral tone.';
comment on column published_figure.positive is 'Of them in a positive tone.';
comment on column published_figure.support is 'Of them in favour of the measure.';
comment on column published_figure.oppose is 'Of them against the measure.';
comment on column published_figure.propose is 'Of them asking for a change or an action.';
comment on column published_figure.other is 'Of them questions, complaints and pieces without a stance.';

create table published_piece (
  feedback_id  text collate "C" primary key,
  consultation text collate "C" not null,
  number       integer not null,
  foreign key (consultation, number) references publication
);
comment on table published_piece is 'Which feedback stands in which publication, so that none stands in two. Ids only; they stay when the feedback is withdrawn, or it could be counted again.';
comment on column published_piece.feedback_id is 'The feedback.';
comment on column published_piece.consultation is 'The public discussion.';
comment on column published_piece.number is 'Its publication.';
