/** What a caller gives as a TicketEntity or a TicketMessageEntity, as the use cases take it. */
import type { TicketInput, TicketMessageInput } from '../../crm/save-records.ts';
import {
  badgeType,
  ticketBaseStatus,
  ticketMessageCategory,
  ticketOrigin,
  ticketReadStatus,
  ticketSecurityLevel,
} from '../carriers/enums.ts';
import type { Given } from '../carriers/property.ts';
import { ticketEntity } from '../carriers/ticket-entity.ts';
import { ticketMessageEntity } from '../carriers/ticket-message-entity.ts';
import { TICKET_MESSAGE_PLACES, TICKET_PLACES } from '../carriers/ticket-places.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { TicketEntityValue } from '../present/ticket-entity.ts';
import type { TicketMessageEntityValue } from '../present/ticket-message-entity.ts';
import { givenAtPlaces } from './at-places.ts';
import { givenUserIds } from './named-users.ts';
import { refuseNames, storedNumber } from './stored-number.ts';
import { withoutAbsent } from './without-absent.ts';

type BaseStatus = NonNullable<Given<typeof ticketEntity>['BaseStatus']>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The vendor's ways to postpone a request, and for how long (ms); null = until the `Activate` that is told. */
const POSTPONED: Partial<Readonly<Record<BaseStatus, number | null>>> = {
  PostponedSpecific: null,
  Postponed1Hour: HOUR_MS,
  Postponed2Hours: 2 * HOUR_MS,
  Postponed3Hours: 3 * HOUR_MS,
  Postponed4Hours: 4 * HOUR_MS,
  PostponedDay: DAY_MS,
  PostponedWeek: 7 * DAY_MS,
  PostponedMonth: 30 * DAY_MS,
};

/**
 * @param told - the request as this caller would be told it now
 * @throws ChatError `bad_request` for an owner that nobody knows, and for a status that no request can have
 */
export async function givenTicket(
  call: Call,
  told: TicketEntityValue,
  given: Given<typeof ticketEntity>,
): Promise<TicketInput> {
  const changed = onlyChanged(ticketEntity, { value: told, given }, call);
  refuseNames(changed.BaseStatus, { place: 'BaseStatus', names: ['Unknown'] });
  const { OwnedBy } = await givenUserIds(call.chat.db, { OwnedBy: changed.OwnedBy });
  return {
    ...givenAtPlaces(TICKET_PLACES, changed),
    ...withoutAbsent({
      ownedBy: OwnedBy,
      securityLevel: storedNumber(ticketSecurityLevel, changed.Slevel),
      origin: storedNumber(ticketOrigin, changed.Origin),
      readStatus: storedNumber(ticketReadStatus, changed.ReadStatus),
    }),
    ...givenStatus(changed.BaseStatus, call.chat.now()),
  };
}

/** @param told - the message as this caller would be told it now */
export function givenTicketMessage(
  call: Call,
  told: TicketMessageEntityValue,
  given: Given<typeof ticketMessageEntity>,
): TicketMessageInput {
  const changed = onlyChanged(ticketMessageEntity, { value: told, given }, call);
  return {
    ...givenAtPlaces(TICKET_MESSAGE_PLACES, changed),
    ...withoutAbsent({
      securityLevel: storedNumber(ticketSecurityLevel, changed.Slevel),
      category: storedNumber(ticketMessageCategory, changed.MessageCategory),
      badge: storedNumber(badgeType, changed.Badge),
    }),
  };
}

function givenStatus(status: BaseStatus | null | undefined, now: number) {
  const postponed = status === null || status === undefined ? undefined : POSTPONED[status];
  if (postponed === undefined) {
    return withoutAbsent({ status: storedNumber(ticketBaseStatus, status) });
  }
  const base = { status: ticketBaseStatus.values.Postponed };
  return postponed === null ? base : { ...base, activate: now + postponed };
}
