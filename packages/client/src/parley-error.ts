/**
 * What every failed call throws. `code` is stable and meant for programs: the server's own codes (docs/http.md), or
 * `network` when no answer came, or `unexpected_answer` when something other than our server answered (a proxy's page).
 * `message` is a sentence for people, `status` the HTTP status, 0 when there is none.
 */
export class ParleyError extends Error {
  readonly code: string;
  readonly detail: readonly string[];
  readonly status: number;

  constructor(
    code: string,
    message: string,
    more: { detail?: readonly string[]; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'ParleyError';
    this.code = code;
    this.detail = more.detail ?? [];
    this.status = more.status ?? 0;
  }
}
