/** Access tokens of an OpenID Connect provider: JWTs that are checked with the keys that the provider publishes (AU14). */
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { ChatError } from '../chat/chat-error.ts';

export interface OidcSettings {
  /** Exactly as the provider writes it into `iss`. */
  readonly issuer: string;
  /** What the tokens must be meant for (`aud`). */
  readonly audience: string;
  /** The claim that holds the login name. */
  readonly userClaim: string;
}

export interface OidcVerifier {
  /**
   * The login name that the token was given to; null when the token is not good here.
   * @throws ChatError `issuer_unavailable` when the provider's keys are needed and cannot be had
   */
  readUserName(token: string): Promise<string | null>;
}

/** Signed with a private key that only the provider has; never with a secret that we would share. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Seconds by which the provider's clock may differ from ours. */
const CLOCK_TOLERANCE_S = 30;
/** How long the provider has to answer, in ms. */
const ANSWER_TIMEOUT_MS = 5_000;
/** After a failure it is left alone this long, in ms: everybody is told at once meanwhile, and nobody waits. */
const REST_MS = 10_000;

export function createOidcVerifier(settings: OidcSettings, now: () => number): OidcVerifier {
  const { issuer, audience, userClaim } = settings;
  let keys: Promise<JWTVerifyGetKey> | null = null;
  let restsUntil = 0;

  /** Every way to the provider leads through here. */
  async function ask(url: string | URL, init: RequestInit): Promise<Response> {
    if (now() < restsUntil) throw new ChatError('issuer_unavailable');
    try {
      const response = await fetch(url, init);
      if (response.status === 200) return response;
      throw new Error(`${url} answered ${response.status}`);
    } catch (cause) {
      restsUntil = now() + REST_MS;
      throw new ChatError('issuer_unavailable', [], { cause });
    }
  }

  async function discover(): Promise<JWTVerifyGetKey> {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const response = await ask(address, { signal, redirect: 'error' });
    const found = (await response.json().catch(() => null)) as Record<string, unknown> | null;
    const jwksUri = found?.jwks_uri;
    if (found?.issuer !== issuer || typeof jwksUri !== 'string' || !URL.canParse(jwksUri)) {
      restsUntil = now() + REST_MS;
      throw new ChatError('issuer_unavailable');
    }
    const { createRemoteJWKSet, customFetch } = await loadJose();
    return createRemoteJWKSet(new URL(jwksUri), {
      timeoutDuration: ANSWER_TIMEOUT_MS,
      [customFetch]: ask,
    });
  }

  /** Found once; a failure is tried again with the next token. */
  function findKeys(): Promise<JWTVerifyGetKey> {
    keys ??= discover().catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  }

  /** Asked only once the token is one that could be good, so that nobody sends us to the provider with rubbish. */
  const findKey: JWTVerifyGetKey = async (header, token) => (await findKeys())(header, token);

  return {
    async readUserName(token) {
      const { errors, jwtVerify } = await loadJose();
      try {
        const { payload } = await jwtVerify(token, findKey, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE_S,
          currentDate: new Date(now()),
          requiredClaims: ['exp', userClaim],
        });
        return userNameIn(payload, userClaim);
      } catch (error) {
        if (error instanceof ChatError) throw error;
        if (error instanceof errors.JOSEError) return null;
        throw new ChatError('issuer_unavailable', [], { cause: error });
      }
    },
  };
}

/** Read at the first token: a server without a provider starts sooner without it. */
const loadJose = () => import('jose');

function userNameIn(payload: JWTPayload, claim: string): string | null {
  const name = payload[claim];
  return typeof name === 'string' && name !== '' ? name : null;
}
