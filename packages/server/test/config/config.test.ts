import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig, VARIABLES } from '../../src/config.ts';

describe('parseConfig', () => {
  test('has a default for everything', () => {
    expect(parseConfig({ HOST: '' }, [])).toEqual({
      host: '127.0.0.1',
      port: 4600,
      dataDir: path.resolve('data'),
      publicUrl: null,
      trustedProxies: [],
      databaseUrl: null,
      natsServers: null,
      logLevel: 'info',
      baseTimeZone: 'UTC',
      messageRate: 20,
      corsOrigins: [],
      oidc: null,
      demo: false,
    });
  });

  test('reads every variable', () => {
    const config = parseConfig(
      {
        HOST: '0.0.0.0',
        PORT: '8080',
        DATA_DIR: '/srv/parley',
        PUBLIC_URL: 'https://chat.example.com/help/',
        DATABASE_URL: 'postgres://parley:secret@db:5432/parley',
        NATS_URL: 'nats://nats-1:4222 tls://parley:secret@nats-2:4222',
        TRUSTED_PROXIES: '10.0.0.0/8, 192.168.1.2 fd00::/8',
        LOG_LEVEL: 'debug',
        BASE_TIME_ZONE: 'Europe/Oslo',
        MESSAGE_RATE: '5',
        OIDC_ISSUER: 'https://login.example.com/realms/acme/',
        OIDC_AUDIENCE: 'parley',
        OIDC_USER_CLAIM: 'upn',
      },
      [],
    );
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/srv/parley',
      publicUrl: 'https://chat.example.com/help',
      trustedProxies: ['10.0.0.0/8', '192.168.1.2', 'fd00::/8'],
      databaseUrl: 'postgres://parley:secret@db:5432/parley',
      natsServers: ['nats://nats-1:4222', 'tls://parley:secret@nats-2:4222'],
      logLevel: 'debug',
      baseTimeZone: 'Europe/Oslo',
      messageRate: 5,
      corsOrigins: [],
      oidc: {
        issuer: 'https://login.example.com/realms/acme/',
        audience: 'parley',
        userClaim: 'upn',
      },
      demo: false,
    });
  });

  test('names all mistakes together, each with what is expected, and no password', () => {
    const refused = mistakesOf(
      {
        HOST: 'not a host',
        PORT: '65536',
        PUBLIC_URL: 'ftp://x',
        DATABASE_URL: 'mysql://root:secret@db/x',
        NATS_URL: 'http://parley:secret@nats',
        TRUSTED_PROXIES: '10.0.0.0/33',
        LOG_LEVEL: 'loud',
        BASE_TIME_ZONE: '+01:00',
        MESSAGE_RATE: '0',
        DATA_DIR_FILE: '/nowhere/at/all',
      },
      ['--verbose'],
    );
    expect(refused.mistakes.map((mistake) => mistake.name).sort()).toEqual([
      '--verbose',
      'BASE_TIME_ZONE',
      'DATABASE_URL',
      'DATA_DIR_FILE',
      'HOST',
      'LOG_LEVEL',
      'MESSAGE_RATE',
      'NATS_URL',
      'PORT',
      'PUBLIC_URL',
      'TRUSTED_PROXIES',
    ]);
    expect(refused.message).toContain(
      'PORT: "65536" is not usable; expected a whole number from 0 to 65535',
    );
    expect(refused.message).not.toContain('secret');
  });

  test('an OpenID Connect provider has an issuer and an audience, over https', () => {
    const issuer = 'https://login.example.com';
    expect(mistakesOf({ OIDC_ISSUER: issuer }, []).mistakes[0]?.name).toBe('OIDC_AUDIENCE');
    expect(mistakesOf({ OIDC_AUDIENCE: 'parley' }, []).mistakes[0]?.name).toBe('OIDC_ISSUER');
    for (const OIDC_ISSUER of ['http://login.example.com', `${issuer}?x`, 'login.example.com']) {
      const refused = mistakesOf({ OIDC_ISSUER, OIDC_AUDIENCE: 'parley' }, []);
      expect(refused.mistakes.map(({ name }) => name)).toEqual(['OIDC_ISSUER']);
    }
    const local = { OIDC_ISSUER: 'http://127.0.0.1:8080/realms/x', OIDC_AUDIENCE: 'parley' };
    expect(parseConfig(local, []).oidc?.userClaim).toBe('preferred_username');
  });

  test('reads a value from NAME_FILE without its line break, and refuses both at once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'parley-config-'));
    const file = path.join(folder, 'url');
    await writeFile(file, 'postgres://parley:secret@db/parley\n');
    expect(parseConfig({ DATABASE_URL_FILE: file }, []).databaseUrl).toBe(
      'postgres://parley:secret@db/parley',
    );
    const refused = mistakesOf({ DATABASE_URL: 'postgres://x/y', DATABASE_URL_FILE: file }, []);
    expect(refused.mistakes).toEqual([
      {
        name: 'DATABASE_URL',
        problem: 'is set, and so is DATABASE_URL_FILE',
        expected: 'one of the two',
      },
    ]);
    await rm(folder, { recursive: true });
  });

  test('--demo has a data directory of its own and listens on loopback only', () => {
    expect(parseConfig({}, ['--demo'])).toMatchObject({
      demo: true,
      dataDir: path.resolve('demo-data'),
    });
    expect(parseConfig({ HOST: '::1' }, ['--demo']).host).toBe('::1');
    expect(mistakesOf({ HOST: '0.0.0.0' }, ['--demo']).message).toContain(
      'the passwords of --demo are known',
    );
  });
});

test('docs/settings.md documents every variable', async () => {
  const page = new URL('../../../../docs/settings.md', import.meta.url);
  const text = await readFile(page, 'utf8');
  const documented = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(documented).toEqual(Object.keys(VARIABLES));
});

function mistakesOf(env: Record<string, string>, argv: readonly string[]): ConfigError {
  try {
    parseConfig(env, argv);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('the settings were accepted');
}
