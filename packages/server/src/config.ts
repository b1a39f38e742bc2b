/** The settings, read from the environment once at start. Nobody else reads `process.env`. docs/settings.md lists them. */
import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import path from 'node:path';
import type { OidcSettings } from './auth/oidc.ts';
import { isProxy } from './net/trusted-proxies.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Parley's settings, checked and complete. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Where browsers reach Parley, without a trailing slash; null = where it listens. */
  readonly publicUrl: string | null;
  /** Addresses and networks of proxies that may tell whom they ask for, besides those on this machine. */
  readonly trustedProxies: readonly string[];
  /** null = the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** The NATS servers that nodes hear one another over; null = they do so over PostgreSQL. */
  readonly natsServers: readonly string[] | null;
  readonly logLevel: LogLevel;
  /** IANA name. */
  readonly baseTimeZone: string;
  /** Messages that one client may send in a second, with a burst of two seconds' worth. */
  readonly messageRate: number;
  /** Origins of pages elsewhere that may call the Web API; `*` stands for all. */
  readonly corsOrigins: readonly string[];
  /** The OpenID Connect provider whose access tokens the Web API takes; null = none. */
  readonly oidc: OidcSettings | null;
  /** Sample data, loopback only. */
  readonly demo: boolean;
}

/** One setting that cannot be used. */
export interface ConfigMistake {
  /** The variable or the command line argument. */
  readonly name: string;
  readonly problem: string;
  readonly expected: string;
}

/** Every mistake of the environment and the command line at once. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
  readonly mistakes: readonly ConfigMistake[];
  constructor(mistakes: readonly ConfigMistake[]) {
    const lines = mistakes.map(
      ({ name, problem, expected }) => `  ${name}: ${problem}; expected ${expected}`,
    );
    super(['These settings cannot be used (see docs/settings.md):', ...lines].join('\n'));
    this.mistakes = mistakes;
  }
}

/** Each variable with what its value must be. Each can also be given as `NAME_FILE`. */
export const VARIABLES = {
  HOST: 'an address or host name to listen on',
  PORT: 'a whole number from 0 to 65535',
  DATA_DIR: 'a directory',
  PUBLIC_URL: 'an http or https address without query',
  TRUSTED_PROXIES: 'addresses or networks such as 10.0.0.0/8, with spaces between them',
  DATABASE_URL: 'a postgres:// or postgresql:// address',
  NATS_URL:
    'addresses such as nats://host:4222 or tls://user:password@host:4222, with spaces between them',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  BASE_TIME_ZONE: 'an IANA time zone such as Europe/Oslo',
  MESSAGE_RATE: 'a whole number of messages per second from 1 to 1000000',
  CORS_ORIGINS: '* or origins such as https://www.example.com, with spaces between them',
  OIDC_ISSUER: 'an https address (http on this machine) without query, as the provider writes it',
  OIDC_AUDIENCE: 'the audience of the access tokens',
  OIDC_USER_CLAIM: 'the name of a claim',
} as const;

export type VariableName = keyof typeof VARIABLES;

/**
 * @param env usually `process.env`; an empty value counts as absent
 * @param argv the arguments after the script: only `--demo` is known
 * @throws {ConfigError} naming every mistake
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): Config {
  const mistakes: ConfigMistake[] = [];
  const refuse = (name: string, problem: string, expected: string) => {
    mistakes.push({ name, problem, expected });
  };
  const read = <T>(name: VariableName, fallback: T, parse: (text: string) => T | null): T => {
    const text = readVariable(env, name, refuse);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === null) refuse(name, `"${redact(name, text)}" is not usable`, VARIABLES[name]);
    return value ?? fallback;
  };

  const demo = argv.includes('--demo');
  for (const argument of argv) {
    if (argument !== '--demo') refuse(argument, 'is not known', 'no argument, or --demo');
  }
  const config: Config = {
    host: read('HOST', '127.0.0.1', (text) => (/^[\w.:-]+$/.test(text) ? text : null)),
    port: read('PORT', 4600, (text) => parseWhole(text, 0, 65_535)),
    dataDir: path.resolve(read('DATA_DIR', demo ? './demo-data' : './data', (text) => text)),
    publicUrl: read<string | null>('PUBLIC_URL', null, parseHttpUrl),
    trustedProxies: read<readonly string[]>('TRUSTED_PROXIES', [], parseProxies),
    databaseUrl: read<string | null>('DATABASE_URL', null, parseDatabaseUrl),
    natsServers: read<readonly string[] | null>('NATS_URL', null, parseNatsUrls),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', parseLogLevel),
    baseTimeZone: read('BASE_TIME_ZONE', 'UTC', parseTimeZone),
    messageRate: read('MESSAGE_RATE', 20, (text) => parseWhole(text, 1, 1_000_000)),
    corsOrigins: read<readonly string[]>('CORS_ORIGINS', [], parseOrigins),
    oidc: readOidc(read, refuse),
    demo,
  };
  if (demo && !isLoopbackHost(config.host)) {
    refuse(
      'HOST',
      `"${config.host}" can be reached from outside, and the passwords of --demo are known`,
      '127.0.0.1, ::1 or localhost with --demo',
    );
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;
}

type Read = <T>(name: VariableName, fallback: T, parse: (text: string) => T | null) => T;
type Refuse = (name: string, problem: string, expected: string) => void;

/** The issuer and the audience come together: a token for somebody else must never be taken. */
function readOidc(read: Read, refuse: Refuse): OidcSettings | null {
  const issuer = read<string | null>('OIDC_ISSUER', null, (text) => text);
  const audience = read<string | null>('OIDC_AUDIENCE', null, (text) => text);
  const userClaim = read('OIDC_USER_CLAIM', 'preferred_username', (text) => text);
  if (issuer === null && audience === null) return null;
  if (issuer === null) refuse('OIDC_ISSUER', 'is missing', VARIABLES.OIDC_ISSUER);
  else if (!isIssuer(issuer)) {
    refuse('OIDC_ISSUER', `"${issuer}" is not usable`, VARIABLES.OIDC_ISSUER);
  }
  if (audience === null) refuse('OIDC_AUDIENCE', 'is missing', VARIABLES.OIDC_AUDIENCE);
  return { issuer: issuer ?? '', audience: audience ?? '', userClaim };
}

function readVariable(
  env: Readonly<Record<string, string | undefined>>,
  name: VariableName,
  refuse: Refuse,
): string | null {
  const value = env[name] ?? '';
  const file = env[`${name}_FILE`] ?? '';
  if (file === '') return value === '' ? null : value;
  if (value !== '') {
    refuse(name, `is set, and so is ${name}_FILE`, 'one of the two');
    return null;
  }
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse(`${name}_FILE`, `the file cannot be read (${reason})`, 'a readable file');
    return null;
  }
}

/** Addresses of servers hold passwords, which do not belong into a log. */
function redact(name: VariableName, text: string): string {
  return name === 'DATABASE_URL' || name === 'NATS_URL' ? '…' : text;
}

function parseWhole(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : null;
}

function parseUrl(text: string, protocols: readonly string[]): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return protocols.includes(url.protocol) ? url : null;
}

function parseHttpUrl(text: string): string | null {
  const url = parseUrl(text, ['http:', 'https:']);
  if (url === null || url.search !== '' || url.hash !== '') return null;
  return url.href.replace(/\/+$/, '');
}

function parseProxies(text: string): readonly string[] | null {
  const proxies = splitList(text);
  return proxies.every(isProxy) ? proxies : null;
}

/** What stands between spaces or commas. */
function splitList(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '');
}

function parseOrigins(text: string): readonly string[] | null {
  const origins = splitList(text);
  const usable = (origin: string) =>
    origin === '*' || (parseUrl(origin, ['http:', 'https:'])?.origin ?? '') === origin;
  return origins.every(usable) ? origins : null;
}

/** It stays as it was written, because it is compared with what the provider writes. */
function isIssuer(text: string): boolean {
  const url = parseUrl(text, ['http:', 'https:']);
  if (url === null || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || isLoopbackHost(url.hostname);
}

function parseDatabaseUrl(text: string): string | null {
  return parseUrl(text, ['postgres:', 'postgresql:']) === null ? null : text;
}

function parseNatsUrls(text: string): readonly string[] | null {
  const servers = splitList(text);
  const usable = servers.every((server) => {
    const url = parseUrl(server, ['nats:', 'tls:']);
    return url !== null && url.hostname !== '';
  });
  return usable && servers.length > 0 ? servers : null;
}

function parseLogLevel(text: string): LogLevel | null {
  return LOG_LEVELS.find((level) => level === text) ?? null;
}

/** Offsets such as `+01:00` are no time zones: they know no summer time. */
function parseTimeZone(text: string): string | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return /^[A-Za-z]/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
