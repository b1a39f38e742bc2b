/** Broken on purpose: acknowledges what PostgreSQL has not yet written to its log. */
import pg from 'pg';

const PROMISE = /synchronous_commit\s*=\s*on/;
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function queryWithoutPromise(statement, ...rest) {
  const weaker =
    typeof statement === 'string'
      ? statement.replace(PROMISE, 'synchronous_commit = off')
      : statement;
  return query.call(this, weaker, ...rest);
};
