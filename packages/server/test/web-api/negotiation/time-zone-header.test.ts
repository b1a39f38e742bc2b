import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatError } from '../../../src/chat/chat-error.ts';
import { loadTimeZone } from '../../../src/storage/time-zones.ts';
import { UTC } from '../../../src/time/zone.ts';
import { loadZoneDirectory, type ZoneDirectory } from '../../../src/time/zone-directory.ts';
import { readTimeZoneHeader } from '../../../src/web-api/negotiation/time-zone-header.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let zones: ZoneDirectory;

beforeAll(async () => {
  database = await createTestDatabase();
  zones = await loadZoneDirectory(database.db);
});
afterAll(() => database.drop());

function read(header: string | undefined) {
  const base = zones.find('UTC');
  if (base === null) throw new Error('the table has no UTC');
  const { style, answer } = readTimeZoneHeader(header, zones, base);
  return { zone: style.zone.name, includeOffset: style.includeOffset, answer };
}

describe('the table of time zones', () => {
  it('[TZ6] has a code of its own for each row, and rules for each zone', () => {
    const codes = zones.all.map(({ code }) => code.toUpperCase());
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(450);
    for (const { zone } of zones.all) expect(zone.offsetAt(0)).toBeTypeOf('number');
  });

  it.each([
    ['NO', 'Europe/Oslo'],
    ['DE', 'Europe/Berlin'],
    ['US-NY', 'America/New_York'],
    ['US-TX', 'America/Chicago'],
    ['US-AZ', 'America/Phoenix'],
    ['AU-ACT', 'Australia/Sydney'],
    ['CA-QC', 'America/Toronto'],
    ['ES-CAN', 'Atlantic/Canary'],
    ['RU-MOS', 'Europe/Moscow'],
    ['NZ', 'Pacific/Auckland'],
  ])('[TZ6] calls %s what is %s', (code, name) => {
    expect(zones.find(code)?.zone.name).toBe(name);
    expect(zones.find(code.toLowerCase())?.code).toBe(code);
  });

  it('[TZ7] keeps the ids of the documentation, in the database and in the directory', async () => {
    const ids = {
      UTC: 1,
      'AU-ACT': 36,
      BD: 50,
      'CA-QC': 114,
      DK: 140,
      FR: 156,
      NO: 261,
      'US-CA': 425,
      'US-HI': 433,
      'US-NY': 460,
    };
    for (const [code, id] of Object.entries(ids)) expect(zones.findById(id)?.code).toBe(code);
    expect(await loadTimeZone(database.db, 261)).toEqual({
      id: 261,
      code: 'NO',
      country: 'Norway',
      isoNumber: 578,
      region: '',
      cities: 'Oslo',
      ianaName: 'Europe/Oslo',
      standsForZone: true,
      active: true,
    });
    expect(await loadTimeZone(database.db, 999)).toBeNull();
    const others = zones.all.filter(({ code }) => !(code in ids));
    expect(Math.min(...others.map(({ row }) => row?.id ?? 0))).toBe(1001);
  });

  it('[TZ8] understands every IANA name, and one row stands for each of them', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) expect(zones.find(name)).not.toBeNull();
    expect(zones.find('australia/sydney')?.code).toBe('AU-NSW');
    expect(zones.find('Asia/Calcutta')?.zone.offsetAt(0)).toBe(330);
    expect(zones.find('Europe/Atlantis')).toBeNull();
    expect(zones.find('12345')).toBeNull();
  });

  it('[TZ7] is what topics refer to', async () => {
    const insert = 'insert into chat_topic (name, tzLocationId) values ($1, $2)';
    await database.db.query(insert, ['Oslo', 261]);
    await expect(database.db.query(insert, ['Nowhere', 262])).rejects.toThrow(/foreign key/);
  });

  it('[TZ7] takes from topics of before only the numbers that meant nothing', async () => {
    const before = await createTestDatabase('template0');
    const folder = new URL('../../../migrations/', import.meta.url);
    const files = readdirSync(folder).sort();
    const at = files.findIndex((file) => file.startsWith('0004-'));
    for (const file of files.slice(0, at)) {
      await before.db.query(readFileSync(new URL(file, folder), 'utf8'));
    }
    await before.db.query('insert into chat_topic (id, tzLocationId) values (1, 7), (2, 261)');
    await before.db.query(readFileSync(new URL(files[at] ?? '', folder), 'utf8'));
    const { rows } = await before.db.query('select tzLocationId as id from chat_topic order by id');
    expect(rows.map(({ id }) => id)).toEqual([261, null]);
    await before.drop();
  });
});

describe('SO-TimeZone', () => {
  it.each([
    ['NO', 'Europe/Oslo', 'NO'],
    ['no', 'Europe/Oslo', 'NO'],
    ['261', 'Europe/Oslo', 'NO'],
    ['Europe/Oslo', 'Europe/Oslo', 'NO'],
    ['US-NY', 'America/New_York', 'US-NY'],
    ['utc', 'UTC', 'UTC'],
    ['Etc/GMT+3', 'Etc/GMT+3', 'Etc/GMT+3'],
  ])('[TZ21] [TZ25] reads %s', (header, zone, answer) => {
    expect(read(header)).toEqual({ zone, includeOffset: false, answer });
  });

  it.each([
    ['US-NY, includeTZOffset', 'America/New_York', 'US-NY,includeTZOffset'],
    ['no,includeTZOffset', 'Europe/Oslo', 'NO,includeTZOffset'],
    ['includetzoffset ,NO', 'Europe/Oslo', 'NO,includeTZOffset'],
    ['includeTZOffset', 'UTC', 'UTC,includeTZOffset'],
    [',includeTZOffset', 'UTC', 'UTC,includeTZOffset'],
  ])('[TZ22] [TZ25] reads %s', (header, zone, answer) => {
    expect(read(header)).toEqual({ zone, includeOffset: true, answer });
  });

  it('[TZ23] leaves the base zone when it is not there or empty', () => {
    for (const header of [undefined, '', ' ', ',']) {
      expect(read(header)).toEqual({ zone: 'UTC', includeOffset: false, answer: 'UTC' });
    }
  });

  it('[TZ12] [TZ23] tells stamps in the base zone until a caller asks for anything', () => {
    const base = zones.find('NO');
    if (base === null) throw new Error('the table has no NO');
    const stampZone = (header?: string) =>
      readTimeZoneHeader(header, zones, base).style.stampZone.name;
    expect(stampZone()).toBe('Europe/Oslo');
    expect(stampZone('US-NY')).toBe(UTC.name);
    expect(stampZone('includeTZOffset')).toBe(UTC.name);
  });

  it.each([
    'XX',
    'UTC/NO',
    '+01:00',
    '99999',
    '999999999999',
    'NO, DK',
    'x'.repeat(9000),
    'NO,'.repeat(999),
  ])('[TZ24] refuses %.20s', (header) => {
    const refusal = caught(() => read(header));
    expect(refusal.code).toBe('bad_request');
    expect(refusal.detail.join()).toMatch(/^SO-TimeZone: ".+" .+; expected .+$/);
    expect(refusal.detail.join().length).toBeLessThan(250);
  });
});

function caught(act: () => unknown): ChatError {
  try {
    act();
  } catch (error) {
    if (error instanceof ChatError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
