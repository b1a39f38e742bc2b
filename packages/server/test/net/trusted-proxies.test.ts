import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isProxy, isTrusted, trustProxies } from '../../src/net/trusted-proxies.ts';

/** Whether a connection from this machine counts as a trusted proxy's. */
async function isBelievedWith(proxies: readonly string[], host: string): Promise<boolean> {
  const server = createServer();
  trustProxies(server, proxies);
  server.listen(0, host);
  await once(server, 'listening');
  const client = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  const [socket] = (await once(server, 'connection')) as [Socket];
  const believed = isTrusted(socket);
  client.destroy();
  server.close();
  return believed;
}

test.each([
  [['127.0.0.1'], true],
  [['10.0.0.0/8', '127.0.0.0/8'], true],
  [['10.0.0.0/8', '::1'], false],
  [[], false],
])('of the proxies %j a connection from 127.0.0.1 is one: %s', async (proxies, believed) => {
  expect(await isBelievedWith(proxies, '127.0.0.1')).toBe(believed);
  // A server that listens on IPv6 too sees IPv4 addresses in the form of IPv6.
  expect(await isBelievedWith(proxies, '::')).toBe(believed);
});

test('a proxy is an address, or one with the length of a prefix', () => {
  for (const proxy of ['10.0.0.1', '10.0.0.0/8', 'fd00::1', 'fd00::/8']) {
    expect(isProxy(proxy), proxy).toBe(true);
  }
  for (const other of ['', 'proxy', '10.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '*']) {
    expect(isProxy(other), other).toBe(false);
  }
});
