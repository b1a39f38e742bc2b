-- Who waits in a topic, in the order of the queue (docs/spec/queue.md, QU1 and QU2). Counting and listing a queue reads
-- nothing but this, however many sessions the topic has had.
create index chat_session_waiting on chat_session (topic_id, when_requested, id)
  where status = 4 and not coalesce(chatbot_isactive, false);
