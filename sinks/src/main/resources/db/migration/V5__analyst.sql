-- Whoever asks in SQL and changes nothing: grant dauys_analyst to somebody's login.
-- Roles belong to the server, so another database may have made it, and this user may not be allowed
-- to; then the administrator makes it and repeats the grants.
do $$
begin
  begin
    create role dauys_analyst nologin;
  exception when duplicate_object or unique_violation then
    null;
  end;
  execute format('grant usage on schema %I to dauys_analyst', current_schema());
  execute format('grant select on all tables in schema %I to dauys_analyst', current_schema());
  execute format(
    'alter default privileges in schema %I grant select on tables to dauys_analyst',
    current_schema());
exception when insufficient_privilege then
  raise notice 'the role dauys_analyst was not made: this user may not';
end $$;

comment on column totals.consultation is 'The public discussion.';
comment on column totals.theme is 'Theme, group, all or unknown: see table theme.';
comment on column totals.region is 'Region, or unknown: see table region.';
comment on column totals.channel is 'meeting, web-form or social.';
comment on column totals.language is 'kk, ru, en, mixed or unknown.';
comment on column totals.first_day is 'First day of which there is something.';
comment on column totals.last_day is 'Last day of which there is something.';
comment on column totals.feedback is 'Pieces of public opinion.';
comment on column totals.official is 'Turns of officials, deputies, experts and chairs, which are not public opinion.';
comment on column totals.off_topic is 'Advertising, spam and chat noise, which is not public opinion.';
comment on column totals.sentiment_negative is 'Public opinion in a negative tone.';
comment on column totals.sentiment_neutral is 'Public opinion in a neutral tone.';
comment on column totals.sentiment_positive is 'Public opinion in a positive tone.';
comment on column totals.stance_support is 'Public opinion in favour of the measure.';
comment on column totals.stance_oppose is 'Public opinion against the measure.';
comment on column totals.stance_propose is 'Public opinion that asks for a change or an action.';
comment on column totals.stance_question is 'Public opinion that wants to know.';
comment on column totals.stance_complain is 'Public opinion that reports something bad without a concrete request.';
comment on column totals.stance_none is 'Public opinion without any of these stances.';
comment on column feedback_theme.feedback_id is 'The feedback.';
comment on column feedback_theme.consultation is 'The public discussion.';
comment on column feedback_theme.day is 'Day in Kazakhstan on which it was said.';
comment on column feedback_theme.channel is 'meeting, web-form or social.';
comment on column feedback_theme.region is 'Region, or unknown: see table region.';
comment on column feedback_theme.language is 'kk, ru, en, mixed or unknown.';
comment on column feedback_theme.counted_as is 'opinion, official or off-topic.';
comment on column feedback_theme.sentiment is 'negative, neutral or positive.';
comment on column feedback_theme.stance is 'support, oppose, propose, question, complain or none.';
comment on column feedback_theme.theme is 'One of its themes: see table theme.';
comment on column feedback_theme.confidence is 'Probability that the theme is right, 0 to 1.';
