/** Broken on purpose: acknowledges what PostgreSQL has not yet written to its log. */
import pg from 'pg';

const PROMISE = /synchronous_commit\s*=\s*on/;
const { query } = pg.Client.prototype;
let isBroken = false;

pg.Client.prototype.query = function queryWithoutPromise(statement, ...rest) {
  return query.call(this, withoutPromise(statement), ...rest);
};

function withoutPromise(statement) {
  const text = typeof statement === 'string' ? statement : statement.text;
  if (!PROMISE.test(text)) {
    // Each connection is set up before it is used for anything that stores.
    if (!isBroken && /^\s*(?:insert|with)\b/i.test(text)) {
      throw new Error('connections are made durable elsewhere');
    }
    return statement;
  }
  isBroken = true;
  const weaker = text.replace(PROMISE, 'synchronous_commit = off');
  return typeof statement === 'string' ? weaker : { ...statement, text: weaker };
}
