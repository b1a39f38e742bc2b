/** What the vendor's API works with. */
import type { Authentication } from '../auth/authentication.ts';
import type { Chat } from '../chat/chat.ts';
import type { NamedZone, ZoneDirectory } from '../time/zone-directory.ts';

export interface WebApiDeps {
  readonly chat: Chat;
  readonly auth: Authentication;
  readonly zones: ZoneDirectory;
  /** `BASE_TIME_ZONE`: what dates are in unless the caller asks for another zone. */
  readonly base: NamedZone;
  /** Where browsers reach Parley; null = as the caller wrote it. */
  readonly publicUrl: string | null;
  /** Origins of pages elsewhere that may call; `*` stands for all. */
  readonly corsOrigins: readonly string[];
}
