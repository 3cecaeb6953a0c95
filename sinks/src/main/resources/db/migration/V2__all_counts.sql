-- The other tables of figures, what analysts corrected, and which texts belong together.

create table totals_overall (
  consultation                   text collate "C" not null,
  theme                          text collate "C" not null,
  region                         text collate "C" not null,
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
  people                         bigint not null,
  texts                          bigint not null,
  revision                       bigint not null,
  primary key (consultation, region, theme)
) with (fillfactor = 80);
comment on table totals_overall is 'The figures of all days, channels and languages together, in all three counts. Nothing here may be added up over regions or themes but the rows'' own figures: a person may speak in several.';
comment on column totals_overall.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column totals_overall.theme is 'Theme, group, all or unknown: see table theme.';
comment on column totals_overall.region is 'Region, unknown, or all: see table region.';
comment on column totals_overall.people is 'Distinct authors of public opinion; a piece without an author counts as one.';
comment on column totals_overall.texts is 'Distinct texts of public opinion; near-identical ones count once.';
comment on column totals_overall.feedback is 'Pieces of public opinion.';
comment on column totals_overall.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals_overall.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals_overall.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals_overall.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals_overall.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals_overall.stance_support is 'Public opinion in favour of the measure.';
comment on column totals_overall.stance_oppose is 'Public opinion against the measure.';
comment on column totals_overall.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals_overall.stance_question is 'Public opinion that wants to know.';
comment on column totals_overall.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals_overall.stance_none is 'Public opinion without any of these stances.';
comment on column totals_overall.sentiment_negative_millionths is 'Sum of the probability of a negative tone, in millionths of a feedback.';
comment on column totals_overall.sentiment_neutral_millionths is 'Sum of the probability of a neutral tone, in millionths of a feedback.';
comment on column totals_overall.sentiment_positive_millionths is 'Sum of the probability of a positive tone, in millionths of a feedback.';
comment on column totals_overall.stance_support_millionths is 'Sum of the probability of support, in millionths of a feedback.';
comment on column totals_overall.stance_oppose_millionths is 'Sum of the probability of opposition, in millionths of a feedback.';
comment on column totals_overall.stance_propose_millionths is 'Sum of the probability of a proposal, in millionths of a feedback.';
comment on column totals_overall.stance_question_millionths is 'Sum of the probability of a question, in millionths of a feedback.';
comment on column totals_overall.stance_complain_millionths is 'Sum of the probability of a complaint, in millionths of a feedback.';
comment on column totals_overall.stance_none_millionths is 'Sum of the probability of no stance, in millionths of a feedback.';
comment on column totals_overall.revision is 'How many differences the cell has taken in; grows with every change.';

create table totals_hourly (
  consultation                   text collate "C" not null,
  hour                           timestamptz not null,
  region                         text collate "C" not null,
  channel                        text collate "C" not null,
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
  primary key (consultation, hour, region, channel)
) with (fillfactor = 80);
comment on table totals_hourly is 'The figures of every hour, all themes and languages together. They add up.';
comment on column totals_hourly.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column totals_hourly.hour is 'Start of the hour in which it was said.';
comment on column totals_hourly.region is 'Region, or unknown: see table region.';
comment on column totals_hourly.channel is 'meeting, web-form or social.';
comment on column totals_hourly.feedback is 'Pieces of public opinion.';
comment on column totals_hourly.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals_hourly.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals_hourly.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals_hourly.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals_hourly.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals_hourly.stance_support is 'Public opinion in favour of the measure.';
comment on column totals_hourly.stance_oppose is 'Public opinion against the measure.';
comment on column totals_hourly.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals_hourly.stance_question is 'Public opinion that wants to know.';
comment on column totals_hourly.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals_hourly.stance_none is 'Public opinion without any of these stances.';
comment on column totals_hourly.sentiment_negative_millionths is 'Sum of the probability of a negative tone, in millionths of a feedback.';
comment on column totals_hourly.sentiment_neutral_millionths is 'Sum of the probability of a neutral tone, in millionths of a feedback.';
comment on column totals_hourly.sentiment_positive_millionths is 'Sum of the probability of a positive tone, in millionths of a feedback.';
comment on column totals_hourly.stance_support_millionths is 'Sum of the probability of support, in millionths of a feedback.';
comment on column totals_hourly.stance_oppose_millionths is 'Sum of the probability of opposition, in millionths of a feedback.';
comment on column totals_hourly.stance_propose_millionths is 'Sum of the probability of a proposal, in millionths of a feedback.';
comment on column totals_hourly.stance_question_millionths is 'Sum of the probability of a question, in millionths of a feedback.';
comment on column totals_hourly.stance_complain_millionths is 'Sum of the probability of a complaint, in millionths of a feedback.';
comment on column totals_hourly.stance_none_millionths is 'Sum of the probability of no stance, in millionths of a feedback.';
comment on column totals_hourly.revision is 'How many differences the cell has taken in; grows with every change.';

create table family_member (
  feedback_id text collate "C" primary key,
  family      text collate "C" not null,
  similarity  double precision not null
);
create index family_member_of on family_member (family);
comment on table family_member is 'Which near-identical texts belong together, such as the copies of a form letter.';
comment on column family_member.feedback_id is 'The feedback.';
comment on column family_member.family is 'Feedback id of the family''s first member, which names the family.';
comment on column family_member.similarity is 'Share of character n-grams in common with the first member, 0 to 1.';

alter table feedback
  add column corrected_by  text,
  add column corrected_why text,
  add column corrected_at  timestamptz;
comment on column feedback.corrected_by is 'Name of the analyst''s key whose correction stands in the tags; null if the tags are the models''.';
comment on column feedback.corrected_why is 'The analyst''s reason.';
comment on column feedback.corrected_at is 'When it was corrected.';
