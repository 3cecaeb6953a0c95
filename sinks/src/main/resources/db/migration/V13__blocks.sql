-- The report counts the pieces in memory, whatever is asked (decision 0037). What it remembers is
-- told apart by where it came from, so that what comes touches little of it, and nothing else has
-- to be kept up.

drop table totals_by_day;
drop table totals_by_place;

drop index feedback_of_day;
drop table feedback_day;
drop sequence feedback_day_revision;

alter table feedback add column block bigint not null default 0;
alter table feedback alter column block drop default;
comment on column feedback.block is 'Pieces that came together have the same: see table feedback_block.';
create index feedback_of_block on feedback (block);

create sequence feedback_block_revision;
create table feedback_block (
  block    bigint primary key,
  revision bigint not null
) with (fillfactor = 50);
comment on table feedback_block is 'The pieces that came one after another, with a number that is new whenever any of them changes.';
comment on column feedback_block.block is 'Partition of feedback.tagged in the upper half, thousands of its offsets in the lower.';
comment on column feedback_block.revision is 'Never the same for two states of the block''s feedback.';

-- Every piece is written anew from its topic, now with its block.
insert into feedback_block
  select block, nextval('feedback_block_revision')
    from (select distinct block from feedback) as blocks;
update kafka_offset set next_offset = 0, unreadable = 0 where topic = 'feedback.tagged';
