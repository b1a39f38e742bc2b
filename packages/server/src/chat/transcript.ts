/** A chat session as a text to keep or to mail. */
import { TRANSCRIPT_EVENTS, transcriptLanguage, writeTranscript } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { loadHistory } from '../storage/load-history.ts';
import { loadSession } from '../storage/load-session.ts';
import { loadTopicOfSession } from '../storage/topics.ts';
import { createTimeTexts } from '../time/time-texts.ts';
import type { Zone } from '../time/zone.ts';
import { mayRead } from './agent-rights.ts';
import type { ChatDeps } from './chat-deps.ts';

/** How the reader wants it. */
export interface TranscriptWish {
  /** An HTML fragment instead of plain text. */
  readonly html: boolean;
  readonly zone: Zone;
  /** BCP 47 tag; null = none is asked for: English, with neutral dates (TS13, TS14). */
  readonly language: string | null;
  /** BCP 47 tag: how dates are written when a language is asked for; null = as that language does. */
  readonly culture: string | null;
}

/** Null when there is no such session, or the agent may not read it (TS15). */
export async function transcript(
  deps: Pick<ChatDeps, 'db'>,
  agent: Agent,
  wanted: TranscriptWish & { readonly sessionId: number },
): Promise<string | null> {
  const loaded = await loadSession(deps.db, wanted.sessionId);
  if (loaded === null || !mayRead(agent, loaded.session)) return null;
  const { session } = loaded;
  const [topic, events] = await Promise.all([
    loadTopicOfSession(deps.db, session.topicId),
    loadHistory(deps.db, session.id, TRANSCRIPT_EVENTS),
  ]);
  const culture = wanted.language === null ? null : (wanted.culture ?? wanted.language);
  return writeTranscript(
    { session, topicName: topic?.name ?? '', events },
    {
      format: wanted.html ? 'html' : 'text',
      language: transcriptLanguage(wanted.language),
      times: createTimeTexts(wanted.zone, culture),
    },
  );
}
