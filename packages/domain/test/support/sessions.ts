/** A session in each status, reached by commands alone. */
import { ANONYMOUS, type ChatSession, type SessionStatus, type TopicRules } from '@parley/domain';
import {
  ALL_RIGHTS,
  answer,
  botSays,
  bringIn,
  endBy,
  KARI,
  OLA,
  run,
  say,
  start,
} from './world.ts';

export const inPreChatForm = () => start({ topic: { preChatForm: true } }).session;
export const inFaq = () => start({ topic: { faqOffered: true } }).session;
export const inOfflineForm = () => start({ available: false }).session;
export const inQueue = () => start().session;
export const inQueueWithBot = () => start({ topic: { botEnabled: true } }).session;
export const pickedUp = () => run(inQueue(), { type: 'PickUp', userId: KARI }).session;
export const customerLast = () => run(pickedUp(), say('Hello')).session;
export const userLast = () => run(customerLast(), answer('Hi')).session;
export const botTalks = () => run(inQueueWithBot(), botSays('Beep')).session;
export const transferring = () =>
  run(userLast(), { type: 'RequestTransfer', userId: KARI, toUserId: OLA }).session;
export const finished = () => run(userLast(), endBy('user', KARI)).session;
export const finishedByBot = () => run(botTalks(), endBy('bot')).session;
export const finishedByFaq = () => run(inFaq(), { type: 'AnswerFaq', helped: true }).session;
export const closed = () => run(finished(), { type: 'CloseSession', by: 'customer' }).session;
export const closedUnanswered = () => run(inPreChatForm(), endBy('customer')).session;
export const requestPosted = () =>
  run(inOfflineForm(), {
    type: 'SubmitOfflineForm',
    customer: inOfflineForm().customer,
    ticketId: 99,
  }).session;
export const closedFromQueue = () => run(inQueue(), endBy('customer')).session;
export const deleted = () =>
  run(inQueue(), { type: 'DeleteSession', userId: KARI }, { rights: ALL_RIGHTS }).session;

/** Numbers as the source documents' sample has them: no rule of ours would make them. */
export const broughtIn = (status: SessionStatus) =>
  bringIn({ status, rank: 235, alertLevel: 418, rating: 957, whenRequested: 5, whenEnded: 3 })
    .session;

const nameless = (rules: Partial<TopicRules>) => start({ topic: rules }, ANONYMOUS).session;
const namelessPickedUp = () => run(nameless({}), { type: 'PickUp', userId: KARI }).session;
const rated = (session: ChatSession) => run(session, { type: 'RateSession', rating: 3 }).session;
const alerted = (session: ChatSession) => run(session, { type: 'RaiseAlert', level: 1 }).session;

/** Sessions of every status, with different pasts and customers. */
export const SESSIONS_BY_STATUS: Readonly<Record<SessionStatus, readonly ChatSession[]>> = {
  PreChatForm: [inPreChatForm(), nameless({ preChatForm: true, botEnabled: true })],
  Faq: [inFaq(), nameless({ faqOffered: true, botEnabled: true })],
  OfflineForm: [inOfflineForm()],
  InQueue: [
    inQueue(),
    inQueueWithBot(),
    nameless({ botEnabled: true }),
    alerted(run(inQueue(), say('Anybody there?')).session),
  ],
  CustomerLast: [
    customerLast(),
    alerted(customerLast()),
    namelessPickedUp(),
    run(transferring(), say('Still there?')).session,
    run(botTalks(), say('Are you a bot?')).session,
  ],
  UserLast: [
    userLast(),
    transferring(),
    botTalks(),
    run(namelessPickedUp(), answer('Who is it?')).session,
  ],
  Finished: [finished(), rated(finished()), finishedByBot(), finishedByFaq()],
  Closed: [closed(), rated(closed()), closedUnanswered(), broughtIn('Closed')],
  RequestPosted: [requestPosted(), broughtIn('RequestPosted')],
  ClosedFromQueue: [closedFromQueue()],
  Deleted: [deleted()],
};
