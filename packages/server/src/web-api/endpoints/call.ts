/** One call of the vendor's API: who asks, and how they want it. */
import type { Caller } from '../../auth/authenticate-request.ts';
import type { Chat } from '../../chat/chat.ts';
import type { Agent } from '../../storage/agents.ts';
import type { Zone } from '../../time/zone.ts';
import type { ZoneDirectory } from '../../time/zone-directory.ts';
import type { Downloads } from '../archive/export/downloads.ts';
import type { ReadStyle } from '../carriers/read-value.ts';
import type { WriteStyle } from '../carriers/write-value.ts';
import type { MeansSameDate } from '../negotiation/caller-clocks.ts';
import type { Conditions } from '../negotiation/conditions.ts';
import type { Language } from '../negotiation/language.ts';

export interface Call {
  readonly chat: Chat;
  readonly agent: Agent;
  /** How the caller proved itself. */
  readonly scheme: Caller['scheme'];
  readonly zones: ZoneDirectory;
  /** Absolute address of `…/api/v1` as the caller wrote it, prefix and all. */
  readonly apiUrl: string;
  /** How its dates and texts are read and written. */
  readonly style: ReadStyle & WriteStyle;
  /** Whether a date that it gives says no more than the one that it was told. */
  readonly meansSameDate: MeansSameDate;
  /** The zone that its dates are in. */
  readonly zone: Zone;
  /** The zone that created and updated stamps are told in (TZ12). */
  readonly stampZone: Zone;
  /** Null = texts stay as they are stored. */
  readonly language: Language | null;
  readonly conditions: Conditions;
  /** Aborted when the caller went away before it had its answer. */
  readonly gone: AbortSignal;
  /** Files that are being fetched from this node. */
  readonly downloads: Downloads;
}
