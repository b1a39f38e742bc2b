/** What one node needs to know who calls: shared by the console's login and the Web API. */

import { type AppTokens, createAppTokens } from './app-tokens.ts';
import type { LoginDeps } from './login-deps.ts';
import { createOidcVerifier, type OidcSettings, type OidcVerifier } from './oidc.ts';
import { createProvedPasswords, type ProvedPasswords } from './proved-passwords.ts';
import { createThrottle, type Throttle } from './throttle.ts';

export interface Authentication extends LoginDeps {
  readonly throttle: Throttle;
  readonly passwords: ProvedPasswords;
  readonly appTokens: AppTokens;
  /** null = no provider is configured */
  readonly oidc: OidcVerifier | null;
}

/** Made once for a node; what it remembers is lost with it and costs nothing but time. */
export function createAuthentication(
  { db, now }: LoginDeps,
  oidc: OidcSettings | null,
): Authentication {
  const throttle = createThrottle(now);
  return {
    db,
    now,
    throttle,
    passwords: createProvedPasswords(now, throttle),
    appTokens: createAppTokens({ db, now }),
    oidc: oidc === null ? null : createOidcVerifier(oidc, now),
  };
}
