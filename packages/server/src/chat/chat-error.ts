/** A refusal with a stable code; the one kind of error that people are told about. */
import { REFUSALS, type Refusal, type RefusalCode } from '@parley/domain';
import { INTERFACE_ERRORS, type InterfaceErrorCode } from '@parley/protocol';

export type ErrorCode = RefusalCode | InterfaceErrorCode;

/** Sentences of every code, the chat rules' and the interface's. */
export const ERROR_SENTENCES: Readonly<Record<ErrorCode, string>> = {
  ...REFUSALS,
  ...INTERFACE_ERRORS,
};

export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly code: ErrorCode;
  /** Names of fields or other detail; empty when there is none. */
  readonly detail: readonly string[];

  constructor(code: ErrorCode, detail: readonly string[] = [], options?: ErrorOptions) {
    super(ERROR_SENTENCES[code], options);
    this.code = code;
    this.detail = detail;
  }
}

/** The rules' refusal as an error. */
export function refused(refusal: Refusal): ChatError {
  return new ChatError(refusal.code, refusal.detail);
}
