/** What may be asked of an archive over REST, in the query or as the body of a POST (web-api §3.1). */
import { type Property, text } from '../carriers/property.ts';

type Text = Property<string, string | null>;

/** All of them are read as texts: what is wrong in one is said with its name and place. */
export const ARCHIVE_PARAMETERS = {
  $select: text(
    null,
    'Columns that are wanted, with commas; they may aggregate: `GroupBy(rating):Footer,Count(chatSessionId)`',
  ),
  $filter: text(null, "Which rows are wanted: `contact/name begins 'S' and rating gt 3`"),
  $orderBy: text(null, 'Columns to sort by, with commas: `whenRequested desc, contact/name`'),
  $entities: text(null, 'Kinds of rows, with commas; all when there are none'),
  $top: text(null, 'Rows of a page: 500 when nothing is said, at most 10,000'),
  $skip: text(null, 'Rows to leave out first'),
  $mode: text(
    null,
    'Slim: values. Wide: values with what they are made of. Full: the same, nested',
  ),
  $options: text(null, '`GrandTotal=true`: aggregated rows end with one for all of them'),
  $context: text(null, 'What the archive itself narrows its rows by: `chatTopicId=3`'),
  $format: text(null, 'json or xml, whatever Accept says'),
  $metadata: text(null, 'ALL: the description of all columns instead of rows'),
  $inlineCount: text(null, 'True or AllPages: count all rows; Estimate: roughly; False: not'),
  $jsonSafe: text(null, 'True: names of columns have nothing but letters, digits and `_`'),
  $output: text(null, 'Logical: true and false. Display: names of icons instead'),
} satisfies Readonly<Record<`$${string}`, Text>>;

/** The parameters as they were given; empty = not at all. */
export type GivenParameters = Readonly<Record<keyof typeof ARCHIVE_PARAMETERS, string>>;

/** The parameters of a POST: what the query says comes before what the body says. */
export function mergeParameters(query: GivenParameters, body: GivenParameters): GivenParameters {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return { ...body, ...Object.fromEntries(given) };
}
