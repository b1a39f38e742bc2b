/** An OpenID Connect provider: what of it our server can see over the network. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface OidcIssuer {
  readonly url: string;
  /** Requests so far. */
  readonly requests: number;
  /** How it answers: as it should, not at all (it hangs), or with a page of somebody else's. */
  mode: 'up' | 'silent' | 'broken';
  /** Takes a new key; the old one is published no more. */
  rotate(): Promise<void>;
  /** A token signed with the key of now. Claims override the good ones; undefined leaves one out. */
  sign(
    claims?: Readonly<Record<string, unknown>>,
    options?: { readonly unknownKey?: boolean },
  ): Promise<string>;
  close(): Promise<void>;
}

export const AUDIENCE = 'parley';

export async function startOidcIssuer(): Promise<OidcIssuer> {
  let keyId = 0;
  let pair = await generateKeyPair('ES256');
  const stranger = await generateKeyPair('ES256');
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    if (issuer.mode === 'silent') return;
    if (issuer.mode === 'broken') return void response.end('<h1>Welcome</h1>');
    void answer(request.url ?? '', response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/acme`;

  async function answer(path: string, response: ServerResponse): Promise<void> {
    response.setHeader('content-type', 'application/json');
    if (path === '/realms/acme/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
    } else if (path === '/realms/acme/keys') {
      const key = await exportJWK(pair.publicKey);
      response.end(JSON.stringify({ keys: [{ ...key, kid: String(keyId), alg: 'ES256' }] }));
    } else {
      response.writeHead(404).end();
    }
  }

  const issuer: OidcIssuer = {
    url,
    mode: 'up',
    get requests() {
      return requests;
    },
    async rotate() {
      keyId += 1;
      pair = await generateKeyPair('ES256');
    },
    sign(claims = {}, { unknownKey = false } = {}) {
      const now = Math.floor(Date.now() / 1_000);
      const payload = {
        iss: url,
        aud: AUDIENCE,
        exp: now + 300,
        preferred_username: 'anna',
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', kid: String(keyId) })
        .sign((unknownKey ? stranger : pair).privateKey);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}
