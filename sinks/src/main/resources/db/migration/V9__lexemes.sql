-- Full-text search by stems of our own (decision 0029).

alter table feedback add column lexemes tsvector not null default '';
comment on column feedback.lexemes is 'Stems of the words in Russian, Kazakh and English, by which the API finds the text.';
create index feedback_of_lexemes on feedback using gin (lexemes);

-- Every piece is written anew from its topic, now with its stems.
update kafka_offset set next_offset = 0, unreadable = 0 where topic = 'feedback.tagged';
