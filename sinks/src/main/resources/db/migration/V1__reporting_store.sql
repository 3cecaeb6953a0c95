-- The reporting store: what feedback.tagged and totals.daily hold, as tables for people.
-- Codes and ids are compared byte by byte (collation C), labels and texts as the database sorts.

create table theme (
  id       text collate "C" primary key,
  kind     text collate "C" not null check (kind in ('all', 'group', 'theme', 'unknown')),
  group_id text collate "C" references theme,
  ordinal  integer not null,
  kk       text not null,
  ru       text not null,
  en       text not null,
  scope    text not null
);
comment on table theme is 'What people talk about: 21 groups with 77 themes, and two rows that stand for all themes and for no theme recognised. Figures may be added up within one kind only, and never over themes: one feedback may have three.';
comment on column theme.id is 'Stable id, e.g. pensions; totals_daily.theme refers to it.';
comment on column theme.kind is 'all: every theme together; group: level 1; theme: level 2; unknown: no theme was recognised.';
comment on column theme.group_id is 'Group of a theme; null for the other kinds.';
comment on column theme.ordinal is 'Place in the taxonomy: each group before its themes.';
comment on column theme.kk is 'Label in Kazakh.';
comment on column theme.ru is 'Label in Russian.';
comment on column theme.en is 'Label in English.';
comment on column theme.scope is 'What belongs here and what does not.';

create table region (
  iso        text collate "C" primary key,
  kato       text collate "C",
  kk         text not null,
  ru         text not null,
  en         text not null,
  population integer
);
comment on table region is 'The 20 first-level units of Kazakhstan, and one row that stands for an unknown region.';
comment on column region.iso is 'ISO 3166-2:KZ code, or unknown.';
comment on column region.kato is 'Code of the state classifier KATO, nine digits.';
comment on column region.kk is 'Name in Kazakh.';
comment on column region.ru is 'Name in Russian.';
comment on column region.en is 'Name in English.';
comment on column region.population is 'Residents on 1 January 2023 (Bureau of National Statistics).';

create table district (
  kato       text collate "C" primary key,
  region     text collate "C" not null references region,
  kk         text not null,
  ru         text not null,
  en         text not null
);
comment on table district is 'The second-level units of Kazakhstan and six districts inside cities.';
comment on column district.kato is 'Code of the state classifier KATO, nine digits.';
comment on column district.region is 'Region that the district lies in.';
comment on column district.kk is 'Name in Kazakh.';
comment on column district.ru is 'Name in Russian.';
comment on column district.en is 'Name in English.';

-- Room is left on every page, so that a figure that moves stays on its page and no index is touched.
create table totals_daily (
  consultation                   text collate "C" not null,
  day                            date not null,
  theme                          text collate "C" not null,
  region                         text collate "C" not null,
  channel                        text collate "C" not null,
  language                       text collate "C" not null,
  feedback                       bigint not null,
  official                       bigint not null,
  off_topic                      bigint not null,
  sentiment_negative             bigint not null,
  sentiment_neutral              bigint not null,
  sentiment_positive             bigint not null,
  stance_support                 bigint not null,
  stance_oppose                  bigint not null,
  stance_propose                 bigint not null,
  stance_question                bigint not null,
  stance_complain                bigint not null,
  stance_none                    bigint not null,
  sentiment_negative_millionths  bigint not null,
  sentiment_neutral_millionths   bigint not null,
  sentiment_positive_millionths  bigint not null,
  stance_support_millionths      bigint not null,
  stance_oppose_millionths       bigint not null,
  stance_propose_millionths      bigint not null,
  stance_question_millionths     bigint not null,
  stance_complain_millionths     bigint not null,
  stance_none_millionths         bigint not null,
  revision                       bigint not null,
  primary key (consultation, theme, day, region, channel, language)
) with (fillfactor = 80);
comment on table totals_daily is 'The figures of every day cell. They add up over days, regions, channels and languages. Over themes they do not: use theme = ''all'', or rows of one theme.';
comment on column totals_daily.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column totals_daily.day is 'Day in Kazakhstan (Asia/Almaty) on which it was said.';
comment on column totals_daily.theme is 'Theme, group, all or unknown: see table theme.';
comment on column totals_daily.region is 'Region, or unknown: see table region.';
comment on column totals_daily.channel is 'meeting, web-form or social.';
comment on column totals_daily.language is 'kk, ru, en, mixed or unknown.';
comment on column totals_daily.feedback is 'Pieces of public opinion.';
comment on column totals_daily.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals_daily.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals_daily.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals_daily.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals_daily.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals_daily.stance_support is 'Public opinion in favour of the measure.';
comment on column totals_daily.stance_oppose is 'Public opinion against the measure.';
comment on column totals_daily.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals_daily.stance_question is 'Public opinion that wants to know.';
comment on column totals_daily.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals_daily.stance_none is 'Public opinion without any of these stances.';
comment on column totals_daily.sentiment_negative_millionths is 'Sum of the probability of a negative tone, in millionths of a feedback.';
comment on column totals_daily.sentiment_neutral_millionths is 'Sum of the probability of a neutral tone, in millionths of a feedback.';
comment on column totals_daily.sentiment_positive_millionths is 'Sum of the probability of a positive tone, in millionths of a feedback.';
comment on column totals_daily.stance_support_millionths is 'Sum of the probability of support, in millionths of a feedback.';
comment on column totals_daily.stance_oppose_millionths is 'Sum of the probability of opposition, in millionths of a feedback.';
comment on column totals_daily.stance_propose_millionths is 'Sum of the probability of a proposal, in millionths of a feedback.';
comment on column totals_daily.stance_question_millionths is 'Sum of the probability of a question, in millionths of a feedback.';
comment on column totals_daily.stance_complain_millionths is 'Sum of the probability of a complaint, in millionths of a feedback.';
comment on column totals_daily.stance_none_millionths is 'Sum of the probability of no stance, in millionths of a feedback.';
comment on column totals_daily.revision is 'How many differences the cell has taken in; grows with every change.';

create view totals as
  select consultation, theme, region, channel, language,
         min(day) as first_day, max(day) as last_day,
         sum(feedback)::bigint as feedback,
         sum(official)::bigint as official,
         sum(off_topic)::bigint as off_topic,
         sum(sentiment_negative)::bigint as sentiment_negative,
         sum(sentiment_neutral)::bigint as sentiment_neutral,
         sum(sentiment_positive)::bigint as sentiment_positive,
         sum(stance_support)::bigint as stance_support,
         sum(stance_oppose)::bigint as stance_oppose,
         sum(stance_propose)::bigint as stance_propose,
         sum(stance_question)::bigint as stance_question,
         sum(stance_complain)::bigint as stance_complain,
         sum(stance_none)::bigint as stance_none
    from totals_daily
   group by consultation, theme, region, channel, language;
comment on view totals is 'The counts of totals_daily with all days together.';

create table feedback (
  id                   text collate "C" primary key,
  source               text not null,
  source_id            text,
  consultation         text collate "C" not null,
  channel              text collate "C" not null,
  role                 text collate "C" not null,
  counted_as           text collate "C" not null,
  author               text collate "C",
  said_at              timestamptz not null,
  day                  date not null,
  received_at          timestamptz not null,
  region               text collate "C" not null,
  region_basis         text collate "C" not null,
  region_confidence    double precision not null,
  district             text collate "C",
  language             text collate "C" not null,
  sentiment            text collate "C" not null,
  sentiment_negative_p double precision not null,
  sentiment_neutral_p  double precision not null,
  sentiment_positive_p double precision not null,
  stance               text collate "C" not null,
  stance_support_p     double precision not null,
  stance_oppose_p      double precision not null,
  stance_propose_p     double precision not null,
  stance_question_p    double precision not null,
  stance_complain_p    double precision not null,
  stance_none_p        double precision not null,
  themes               text[] not null,
  theme_confidence     double precision[] not null,
  theme_start          integer[] not null,
  theme_end            integer[] not null,
  theme_groups         text[] not null,
  text                 text not null,
  model                text not null,
  taxonomy             text not null
);
create index feedback_newest on feedback (consultation, said_at, id);
create index feedback_newest_of_region on feedback (consultation, region, said_at, id);
create index feedback_of_theme on feedback using gin (themes);
create index feedback_of_theme_group on feedback using gin (theme_groups);
comment on table feedback is 'One row for each thing one person said, with what the tagger read in it.';
comment on column feedback.id is 'Feedback id: the same for every resend of the same source record.';
comment on column feedback.source is 'Where the record comes from, e.g. form-egov.';
comment on column feedback.source_id is 'The record''s id in its source; null if it has none.';
comment on column feedback.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column feedback.channel is 'meeting, web-form or social.';
comment on column feedback.role is 'In what capacity the author spoke: resident, official, expert, deputy or chair.';
comment on column feedback.counted_as is 'In which count of totals_daily the feedback stands: opinion (feedback), official or off-topic (off_topic).';
comment on column feedback.author is 'Keyed pseudonym of the author within the consultation; null if unknown.';
comment on column feedback.said_at is 'When it was said, not when it arrived.';
comment on column feedback.day is 'Day in Kazakhstan (Asia/Almaty) on which it was said.';
comment on column feedback.received_at is 'When the door accepted it.';
comment on column feedback.region is 'Where the matter lies: see table region.';
comment on column feedback.region_basis is 'What the region rests on: declared, meeting, text or none.';
comment on column feedback.region_confidence is 'Probability that the region is right, 0 to 1.';
comment on column feedback.district is 'District of the matter, see table district; null if unknown.';
comment on column feedback.language is 'kk, ru, en, mixed or unknown.';
comment on column feedback.sentiment is 'Tone of the words: negative, neutral or positive.';
comment on column feedback.sentiment_negative_p is 'Probability of a negative tone, 0 to 1.';
comment on column feedback.sentiment_neutral_p is 'Probability of a neutral tone, 0 to 1.';
comment on column feedback.sentiment_positive_p is 'Probability of a positive tone, 0 to 1.';
comment on column feedback.stance is 'What the author wants of the measure or authority: support, oppose, propose, question, complain or none.';
comment on column feedback.stance_support_p is 'Probability of support, 0 to 1.';
comment on column feedback.stance_oppose_p is 'Probability of opposition, 0 to 1.';
comment on column feedback.stance_propose_p is 'Probability of a proposal, 0 to 1.';
comment on column feedback.stance_question_p is 'Probability of a question, 0 to 1.';
comment on column feedback.stance_complain_p is 'Probability of a complaint, 0 to 1.';
comment on column feedback.stance_none_p is 'Probability of no stance, 0 to 1.';
comment on column feedback.themes is 'At most three themes, the surest first; empty if none was recognised.';
comment on column feedback.theme_confidence is 'Probability that each of the themes is right, in their order.';
comment on column feedback.theme_start is 'First UTF-16 unit of the words that carried each theme, in their order, from 0.';
comment on column feedback.theme_end is 'One past the last UTF-16 unit of those words.';
comment on column feedback.theme_groups is 'Groups of the themes, each once; unknown if no theme was recognised.';
comment on column feedback.text is 'The words, with personal data replaced by placeholders.';
comment on column feedback.model is 'Version of the models that did the tagging.';
comment on column feedback.taxonomy is 'Version of the themes.';

create view feedback_theme as
  select feedback.id as feedback_id, consultation, day, channel, region, language, counted_as,
         sentiment, stance, tag.theme, tag.confidence
    from feedback, unnest(themes, theme_confidence) as tag (theme, confidence);
comment on view feedback_theme is 'One row for each theme of each feedback, for joins with table theme.';

-- No foreign key to feedback: the sink writes and deletes both in one transaction, and checking
-- every row again would only cost.
create table statement (
  feedback_id      text collate "C" not null,
  ordinal          integer not null,
  span_start       integer not null,
  span_end         integer not null,
  language         text collate "C" not null,
  themes           text[] not null,
  theme_confidence double precision[] not null,
  theme_start      integer[] not null,
  theme_end        integer[] not null,
  sentiment        text collate "C" not null,
  stance           text collate "C" not null,
  primary key (feedback_id, ordinal)
);
comment on table statement is 'One row for each sentence or clause of a feedback, with tags of its own.';
comment on column statement.feedback_id is 'The feedback it is part of.';
comment on column statement.ordinal is 'Its place there, from 0.';
comment on column statement.span_start is 'First UTF-16 unit of the statement in feedback.text, from 0.';
comment on column statement.span_end is 'One past its last UTF-16 unit.';
comment on column statement.language is 'kk, ru, en, mixed or unknown.';
comment on column statement.themes is 'Its themes, the surest first; empty if none was recognised.';
comment on column statement.theme_confidence is 'Probability that each of the themes is right, in their order.';
comment on column statement.theme_start is 'First UTF-16 unit in feedback.text of the words that carried each theme.';
comment on column statement.theme_end is 'One past the last UTF-16 unit of those words.';
comment on column statement.sentiment is 'Tone: negative, neutral or positive.';
comment on column statement.stance is 'support, oppose, propose, question, complain or none.';

create table kafka_offset (
  topic       text collate "C" not null,
  partition   integer not null,
  next_offset bigint not null,
  unreadable  bigint not null,
  primary key (topic, partition)
);
comment on table kafka_offset is 'How far the store has followed each partition; moves in the same transaction as the rows. Only the sink writes here.';
comment on column kafka_offset.topic is 'Kafka topic.';
comment on column kafka_offset.partition is 'Partition of the topic.';
comment on column kafka_offset.next_offset is 'Offset of the first record that is not in the store yet.';
comment on column kafka_offset.unreadable is 'Records of this partition that could not be read and were left out.';
