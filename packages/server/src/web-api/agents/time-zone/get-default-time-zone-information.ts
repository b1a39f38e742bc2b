/** The time zone of the caller's dates. */
import { preferredTimeZone } from '../../carriers/preferred-time-zone.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { baseZoneOf, presentPreferredTimeZone } from '../../present/base-zone.ts';

export const getDefaultTimeZoneInformation = operation({
  agent: 'TimeZone',
  name: 'GetDefaultTimeZoneInformation',
  summary:
    'The zone that dates are in unless a caller asks for another: the base zone, for every user.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(preferredTimeZone),
  run: async (call) => presentPreferredTimeZone(baseZoneOf(call), call.chat.now()),
});
