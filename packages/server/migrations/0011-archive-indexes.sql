-- What archives are sorted, filtered and searched by (docs/spec/archive.md, archive-search.md). Rows come with missing values
-- first, texts sorted as people sort them and compared whatever their case, which is what the indexes hold.
--
-- Nothing that changes with every message is indexed: neither `idle` nor `last_message`, so that the row of a session can be
-- updated in place.

-- Part of PostgreSQL's own distribution; whoever owns the database may switch it on.
create extension if not exists pg_trgm;

create index chat_session_when_requested on chat_session (when_requested nulls first, id) include (status, topic_id);
create index chat_session_when_started on chat_session (when_started nulls first, id) include (status, topic_id);
create index chat_session_when_ended on chat_session (when_ended nulls first, id) include (status, topic_id);
create index chat_session_topic_id_when_requested on chat_session (topic_id, when_requested nulls first, id) include (status);
create index chat_session_contact_id on chat_session (contact_id);

create index chat_session_first_message on chat_session
  using gin (lower(first_message collate "und-x-icu") gin_trgm_ops);
-- The parts of an e-mail address are words too. The archive's search column has the same expressions.
create index chat_session_search on chat_session using gin (to_tsvector('simple',
  coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || translate(coalesce(email, ''), '@.-_+', '     ') || ' ' ||
  coalesce(company_name, '') || ' ' || coalesce(first_message, '')));
create index chat_message_search on chat_message using gin (to_tsvector('simple', message));

create index person_lastname_order on person (lastname collate "und-x-icu" nulls first, person_id);
create index person_firstname_order on person (firstname collate "und-x-icu" nulls first, person_id);
create index person_lastname_search on person (lower(lastname collate "und-x-icu") text_pattern_ops);
create index person_firstname_search on person (lower(firstname collate "und-x-icu") text_pattern_ops);
create index contact_name_order on contact (name collate "und-x-icu" nulls first, contact_id);
create index contact_name_search on contact (lower(name collate "und-x-icu") text_pattern_ops);

-- The planner knows nothing of what an expression gives before it has looked.
analyze chat_session, chat_message, person, contact;
