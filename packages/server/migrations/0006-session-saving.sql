-- History is stored as it is brought in, whatever rank and rating it has (CS81): the rules keep to 1 and up, and to 1 to 5,
-- by themselves.

alter table chat_session
  drop constraint chat_session_rank_check,
  drop constraint chat_session_rating_check;

comment on column chat_session.customer_fetch is
  'NULL = no client of the customer''s has come yet; such a session is not swept while it is open (CS75).';
