/** The TimeZone agent: what is read of it. Time zones are not changed over the wire (WL25). */
import type { Operation } from '../endpoints/endpoint.ts';
import { checkNewTimeZoneDataAvailable } from './time-zone/check-new-time-zone-data-available.ts';
import { getBaseTimeZoneId } from './time-zone/get-base-time-zone-id.ts';
import { getDefaultTimeZoneInformation } from './time-zone/get-default-time-zone-information.ts';
import { getDefaultTimeZonePreference } from './time-zone/get-default-time-zone-preference.ts';
import { initializeTimeZoneData } from './time-zone/initialize-time-zone-data.ts';
import { timeOfLastTimeZoneUpdate } from './time-zone/time-of-last-time-zone-update.ts';

export const TIME_ZONE_OPERATIONS: readonly Operation[] = [
  checkNewTimeZoneDataAvailable,
  getBaseTimeZoneId,
  getDefaultTimeZoneInformation,
  getDefaultTimeZonePreference,
  initializeTimeZoneData,
  timeOfLastTimeZoneUpdate,
];
