/** What attackers send: the kinds of texts that sqlmap and its like try, each of which would show if it got through. */

/** Pulled by whatever text gets into a statement; the test sees whether anybody has. */
export const SEQUENCE = 'pulled_by_injection';
const PULL = `nextval('${SEQUENCE}')`;

/** Quotes, comments, conditions that are always true, further statements, other tables, delays, casts. */
const INJECTIONS: readonly string[] = [
  "'",
  "''",
  '"',
  "' or '1'='1",
  "' or 1=1--",
  "') or ('1'='1' --",
  '" or ""="',
  "' or true /*",
  "'/**/or/**/1=1/**/--",
  '1 or 1=1',
  '1) or (1=1',
  "'; drop table chat_session cascade; --",
  "'; update chat_session set status = 8; --",
  "'; delete from chat_message; commit; --",
  `'; select ${PULL}; --`,
  `' || ${PULL}::text || '`,
  `' and 0 < (select ${PULL}) --`,
  `1 and ${PULL} > 0`,
  "' union select null, null --",
  "' union all select loginname, password from ejuser --",
  "' and 1=cast((select version()) as int) --",
  "' and extractvalue(1, concat(0x7e, version())) --",
  "'; select pg_sleep(30) --",
  "' || pg_sleep(30) || '",
  '1; waitfor delay 0:0:30 --',
  "(select pg_read_file('/etc/passwd'))",
  "copy ejuser to program 'id'",
  `$$; select ${PULL}; $$`,
  '$1',
  '$1::regclass',
  ':name',
  "E'\\\\x27 or 1=1'",
  "U&'\\0027 or 1=1'",
  '\\',
  "\\'",
  "\\\\' or 1=1 --",
  'c.id = c.id',
  'chat_session; --',
];

/** The same in other clothes: encoded, and in letters that only look like those of SQL. */
const DISGUISED: readonly string[] = [
  '%27%20or%201%3D1--',
  '%2527 or 1=1--',
  '&#39; or 1=1--',
  '\u2019 or 1=1--',
  '\u02bc or 1=1--',
  '\uff07 or \uff11=\uff11--',
  '\u0405ELECT * FROM chat_session',
  '\u202eor 1=1--',
  "'\u00a0or\u00a01=1--",
  "'\u200bor 1=1--",
];

/** What trips up programs rather than databases. */
const AWKWARD: readonly string[] = [
  '\0',
  "a\0' or 1=1--",
  'a\r\nX-Injected: yes',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  '__proto__',
  'constructor',
  'toString()',
  '[object Object]',
  'NaN',
  '-Infinity',
  '1e309',
  '9223372036854775808',
  '-2147483649',
  '0x1F',
  '{{7*7}}',
  '#{7*7}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%s%s%n',
];

export const HOSTILE_TEXTS: readonly string[] = [...INJECTIONS, ...DISGUISED, ...AWKWARD];

/** Longer and deeper than anybody writes. */
export const HUGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a long word', 'a'.repeat(70_000)],
  ['many quotes', "'".repeat(20_001)],
  ['many backslashes', '\\'.repeat(20_001)],
  ['many parentheses', '('.repeat(20_000)],
  ['parentheses that close', `${'('.repeat(5_000)}rating = 1${')'.repeat(5_000)}`],
  ['many conditions', Array.from({ length: 6_000 }, () => 'rating=1').join(' or ')],
  ['many commas', ','.repeat(20_000)],
  ['many columns', Array.from({ length: 5_000 }, () => 'rating').join()],
  ['functions in functions', `${'Count('.repeat(5_000)}rating${')'.repeat(5_000)}`],
  ['many dots', 'chat_session.'.repeat(3_000)],
  ['many arrows', '(a->'.repeat(5_000)],
  ['many letters of several units', '\u{1f600}'.repeat(10_000)],
];
