import { ANONYMOUS, isOngoing } from '@parley/domain';
import { describe, expect, it } from 'vitest';
import {
  botTalks,
  inPreChatForm,
  inQueue,
  inQueueWithBot,
  transferring,
  userLast,
} from '../support/sessions.ts';
import {
  ALL_RIGHTS,
  botSays,
  KARI,
  MANAGE,
  MINUTE,
  OLA,
  outline,
  refusal,
  run,
  say,
  start,
  T0,
} from '../support/world.ts';

const MIA = 13;
const ask = (toUserId: number, userId = KARI) =>
  ({ type: 'RequestTransfer', userId, toUserId }) as const;
const accept = { type: 'AcceptTransfer', userId: OLA } as const;
const reject = { type: 'RejectTransfer', userId: OLA } as const;
const cancel = { type: 'CancelTransfer', userId: KARI } as const;

describe('transfer', () => {
  it('[CS45] concerns ongoing sessions and keeps their status', () => {
    expect(transferring().status).toBe('UserLast');
    expect(run(transferring(), accept).session.status).toBe('UserLast');
    const waiting = run(transferring(), say('?')).session;
    expect(run(waiting, accept).session.status).toBe('CustomerLast');
    for (const command of [ask(OLA), accept, reject, cancel]) {
      expect(refusal(inQueue(), command)).toBe('wrong_status');
    }
  });

  it('[CS46] names the agent that is asked, and one at a time', () => {
    expect(transferring()).toMatchObject({ transferTo: OLA, userId: KARI });
    expect(refusal(transferring(), ask(OLA))).toBe('nothing_to_do');
    expect(run(transferring(), ask(MIA)).session).toMatchObject({ transferTo: MIA });
  });

  it('[CS47] refuses a target that cannot take the session', () => {
    expect(refusal(userLast(), ask(OLA), { transferTargetReady: false })).toBe('transfer_target');
    expect(refusal(userLast(), ask(KARI))).toBe('transfer_target');
    expect(refusal(userLast(), ask(KARI, OLA), { rights: MANAGE })).toBe('transfer_target');
  });

  it('[CS48] hands the session over when the agent that was asked accepts', () => {
    const { session, events } = run(transferring(), accept, { agentName: 'Ola', usedRanks: [1] });
    expect(outline(events)).toEqual(['TransferAccepted', 'line TransferedSession']);
    expect(events[1]).toMatchObject({
      author: 'Ola',
      specialParam: 'Ola',
      by: 'user',
      userId: OLA,
    });
    expect(session).toMatchObject({ userId: OLA, rank: 2, transferTo: null });
    expect(refusal(transferring(), { type: 'AcceptTransfer', userId: MIA })).toBe(
      'not_transferred',
    );
    expect(refusal(userLast(), accept)).toBe('not_transferred');
  });

  it('[CS49] leaves the session where it is when the agent rejects', () => {
    const { session, events } = run(transferring(), reject, { agentName: 'Ola' });
    expect(outline(events)).toEqual(['TransferRefused', 'line TransferRejected']);
    expect(session).toMatchObject({ userId: KARI, transferTo: null });
    expect(refusal(transferring(), { type: 'RejectTransfer', userId: KARI })).toBe(
      'not_transferred',
    );
  });

  it('[CS50] can be taken back', () => {
    const { session, events } = run(transferring(), cancel);
    expect(outline(events)).toEqual(['TransferCancelled']);
    expect(session).toMatchObject({ userId: KARI, transferTo: null });
    expect(refusal(userLast(), cancel)).toBe('nothing_to_do');
  });

  it('[CS51] happens at once when a manager takes over, from an agent or a bot', () => {
    const takeOver = { type: 'TakeOver', userId: OLA } as const;
    for (const session of [userLast(), botTalks(), transferring()]) {
      const { session: after, events } = run(session, takeOver, { rights: MANAGE });
      expect(outline(events)).toEqual(['TransferAccepted', 'line TransferedSession']);
      expect(after).toMatchObject({ userId: OLA, rank: 1, transferTo: null, botActive: false });
    }
    const own = { type: 'TakeOver', userId: KARI } as const;
    expect(refusal(userLast(), own, { rights: MANAGE })).toBe('nothing_to_do');
  });

  it('[CS52] says nothing to the customer before it is accepted', () => {
    expect(outline(run(userLast(), ask(OLA)).events)).toEqual(['TransferRequested']);
  });
});

describe('reset', () => {
  const byBot = { type: 'ResetSession', userId: null } as const;
  const byKari = { type: 'ResetSession', userId: KARI } as const;

  it('[CS53] is for the bot while it is active, the handler and managers', () => {
    expect(refusal(botTalks(), byBot)).toBeUndefined();
    expect(refusal(inQueueWithBot(), byBot)).toBeUndefined();
    expect(refusal(userLast(), byKari)).toBeUndefined();
    expect(refusal(botTalks(), byKari, { rights: ALL_RIGHTS })).toBeUndefined();
    expect(refusal(userLast(), byBot)).toBe('not_handler');
    expect(refusal(botTalks(), byKari)).toBe('not_handler');
    expect(refusal(inQueue(), byKari, { rights: ALL_RIGHTS })).toBe('nothing_to_do');
    expect(refusal(inPreChatForm(), byKari, { rights: ALL_RIGHTS })).toBe('wrong_status');
  });

  it('[CS54] leads to the form, the queue or the offline form', () => {
    const topic = { preChatForm: true };
    const bot = start({ topic: { botEnabled: true } }, ANONYMOUS).session;
    const nameless = run(bot, botSays('Beep')).session;
    expect(run(nameless, byBot, { topic }).session.status).toBe('PreChatForm');
    expect(run(nameless, byBot).session.status).toBe('InQueue');
    expect(run(nameless, byBot, { topic, available: false }).session.status).toBe('OfflineForm');
    expect(run(botTalks(), byBot, { topic }).session.status).toBe('InQueue');
  });

  it('[CS55] keeps nothing of who answered, but the place in the queue', () => {
    const { session } = run(transferring(), byKari, { now: T0 + MINUTE });
    expect(isOngoing(session)).toBe(false);
    for (const gone of ['userId', 'rank', 'whenStarted', 'transferTo']) {
      expect(session).not.toHaveProperty(gone);
    }
    expect(session).toMatchObject({ whenRequested: T0, firstMessage: 'Hello' });
    expect(run(botTalks(), byBot).session.botActive).toBe(false);
  });
});
