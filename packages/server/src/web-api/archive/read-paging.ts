/** `$top` and `$skip`: which page of an archive's rows is wanted. */
import { ChatError } from '../../chat/chat-error.ts';
import { show } from '../carriers/read-scalar.ts';

/** Rows of a page when nobody says how many. */
const USUAL_PAGE = 500;
/** Rows of the longest page; the vendor's samples ask for fifty million. */
const LONGEST_PAGE = 10_000;
/** More digits are nobody's count of rows. */
const COUNT = /^\d{1,15}$/;

export interface Paging {
  readonly skip: number;
  readonly limit: number;
}

/** @throws ChatError `bad_request` that names the parameter */
export function readPaging(given: { readonly $top: string; readonly $skip: string }): Paging {
  return {
    skip: readCount(given.$skip, '$skip') ?? 0,
    limit: Math.min(readCount(given.$top, '$top') ?? USUAL_PAGE, LONGEST_PAGE),
  };
}

function readCount(given: string, source: string): number | null {
  const text = given.trim();
  if (text === '') return null;
  if (COUNT.test(text)) return Number(text);
  throw new ChatError('bad_request', [`${source}: ${show(given)} is not a number of rows`]);
}
