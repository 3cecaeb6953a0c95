-- Sums of totals_daily over what most questions leave open, kept by the sink in the same transaction.
-- At a million pieces totals_daily has over a million cells; these have thousands.

create table totals_by_day (
  consultation                   text collate "C" not null,
  theme                          text collate "C" not null,
  day                            date not null,
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
  primary key (consultation, theme, day)
) with (fillfactor = 80);
comment on table totals_by_day is 'The figures of totals_daily with all regions, channels and languages together. They add up, but not over themes.';
comment on column totals_by_day.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column totals_by_day.theme is 'Theme, group, all or unknown: see table theme.';
comment on column totals_by_day.day is 'Day in Kazakhstan (Asia/Almaty) on which it was said.';
comment on column totals_by_day.feedback is 'Pieces of public opinion.';
comment on column totals_by_day.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals_by_day.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals_by_day.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals_by_day.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals_by_day.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals_by_day.stance_support is 'Public opinion in favour of the measure.';
comment on column totals_by_day.stance_oppose is 'Public opinion against the measure.';
comment on column totals_by_day.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals_by_day.stance_question is 'Public opinion that wants to know.';
comment on column totals_by_day.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals_by_day.stance_none is 'Public opinion without any of these stances.';
comment on column totals_by_day.sentiment_negative_millionths is 'Sum of the probability of a negative tone, in millionths of a feedback.';
comment on column totals_by_day.sentiment_neutral_millionths is 'Sum of the probability of a neutral tone, in millionths of a feedback.';
comment on column totals_by_day.sentiment_positive_millionths is 'Sum of the probability of a positive tone, in millionths of a feedback.';
comment on column totals_by_day.stance_support_millionths is 'Sum of the probability of support, in millionths of a feedback.';
comment on column totals_by_day.stance_oppose_millionths is 'Sum of the probability of opposition, in millionths of a feedback.';
comment on column totals_by_day.stance_propose_millionths is 'Sum of the probability of a proposal, in millionths of a feedback.';
comment on column totals_by_day.stance_question_millionths is 'Sum of the probability of a question, in millionths of a feedback.';
comment on column totals_by_day.stance_complain_millionths is 'Sum of the probability of a complaint, in millionths of a feedback.';
comment on column totals_by_day.stance_none_millionths is 'Sum of the probability of no stance, in millionths of a feedback.';
create index totals_by_day_empty on totals_by_day (consultation) where feedback = 0 and official = 0 and off_topic = 0;
insert into totals_by_day
  select consultation, theme, day,
         sum(feedback)::bigint,
         sum(official)::bigint,
         sum(off_topic)::bigint,
         sum(sentiment_negative)::bigint,
         sum(sentiment_neutral)::bigint,
         sum(sentiment_positive)::bigint,
         sum(stance_support)::bigint,
         sum(stance_oppose)::bigint,
         sum(stance_propose)::bigint,
         sum(stance_question)::bigint,
         sum(stance_complain)::bigint,
         sum(stance_none)::bigint,
         sum(sentiment_negative_millionths)::bigint,
         sum(sentiment_neutral_millionths)::bigint,
         sum(sentiment_positive_millionths)::bigint,
         sum(stance_support_millionths)::bigint,
         sum(stance_oppose_millionths)::bigint,
         sum(stance_propose_millionths)::bigint,
         sum(stance_question_millionths)::bigint,
         sum(stance_complain_millionths)::bigint,
         sum(stance_none_millionths)::bigint
    from totals_daily
   group by consultation, theme, day;

create table totals_by_place (
  consultation                   text collate "C" not null,
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
  primary key (consultation, theme, region, channel, language)
) with (fillfactor = 80);
comment on table totals_by_place is 'The figures of totals_daily with all days together. They add up, but not over themes.';
comment on column totals_by_place.consultation is 'The public discussion, e.g. constitution-2026.';
comment on column totals_by_place.theme is 'Theme, group, all or unknown: see table theme.';
comment on column totals_by_place.region is 'Region, or unknown: see table region.';
comment on column totals_by_place.channel is 'meeting, web-form or social.';
comment on column totals_by_place.language is 'kk, ru, en, mixed or unknown.';
comment on column totals_by_place.feedback is 'Pieces of public opinion.';
comment on column totals_by_place.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals_by_place.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals_by_place.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals_by_place.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals_by_place.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals_by_place.stance_support is 'Public opinion in favour of the measure.';
comment on column totals_by_place.stance_oppose is 'Public opinion against the measure.';
comment on column totals_by_place.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals_by_place.stance_question is 'Public opinion that wants to know.';
comment on column totals_by_place.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals_by_place.stance_none is 'Public opinion without any of these stances.';
comment on column totals_by_place.sentiment_negative_millionths is 'Sum of the probability of a negative tone, in millionths of a feedback.';
comment on column totals_by_place.sentiment_neutral_millionths is 'Sum of the probability of a neutral tone, in millionths of a feedback.';
comment on column totals_by_place.sentiment_positive_millionths is 'Sum of the probability of a positive tone, in millionths of a feedback.';
comment on column totals_by_place.stance_support_millionths is 'Sum of the probability of support, in millionths of a feedback.';
comment on column totals_by_place.stance_oppose_millionths is 'Sum of the probability of opposition, in millionths of a feedback.';
comment on column totals_by_place.stance_propose_millionths is 'Sum of the probability of a proposal, in millionths of a feedback.';
comment on column totals_by_place.stance_question_millionths is 'Sum of the probability of a question, in millionths of a feedback.';
comment on column totals_by_place.stance_complain_millionths is 'Sum of the probability of a complaint, in millionths of a feedback.';
comment on column totals_by_place.stance_none_millionths is 'Sum of the probability of no stance, in millionths of a feedback.';
create index totals_by_place_empty on totals_by_place (consultation) where feedback = 0 and official = 0 and off_topic = 0;
insert into totals_by_place
  select consultation, theme, region, channel, language,
         sum(feedback)::bigint,
         sum(official)::bigint,
         sum(off_topic)::bigint,
         sum(sentiment_negative)::bigint,
         sum(sentiment_neutral)::bigint,
         sum(sentiment_positive)::bigint,
         sum(stance_support)::bigint,
         sum(stance_oppose)::bigint,
         sum(stance_propose)::bigint,
         sum(stance_question)::bigint,
         sum(stance_complain)::bigint,
         sum(stance_none)::bigint,
         sum(sentiment_negative_millionths)::bigint,
         sum(sentiment_neutral_millionths)::bigint,
         sum(sentiment_positive_millionths)::bigint,
         sum(stance_support_millionths)::bigint,
         sum(stance_oppose_millionths)::bigint,
         sum(stance_propose_millionths)::bigint,
         sum(stance_question_millionths)::bigint,
         sum(stance_complain_millionths)::bigint,
         sum(stance_none_millionths)::bigint
    from totals_daily
   group by consultation, theme, region, channel, language;
