/** Proxies on other machines that may tell whom they ask for. */
import { BlockList, isIP, type Server, type Socket } from 'node:net';

/** Addresses and networks, such as `10.0.0.0/8`. */
export type ProxyList = readonly string[];

/** Connections from trusted proxies; each is looked up once, when it is opened. */
const trusted = new WeakSet<Socket>();

export function isTrusted(socket: Socket): boolean {
  return trusted.has(socket);
}

/** Believes what these proxies tell on connections to the server. */
export function trustProxies(server: Server, proxies: ProxyList): void {
  if (proxies.length === 0) return;
  const list = new BlockList();
  for (const proxy of proxies) addTo(list, proxy);
  server.on('connection', (socket) => {
    const { remoteAddress = '', remoteFamily } = socket;
    if (list.check(remoteAddress, remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4')) trusted.add(socket);
  });
}

/** Whether it is an address, or one with the length of a network's prefix. */
export function isProxy(text: string): boolean {
  const [address = '', prefix, rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest !== undefined) return false;
  return (
    prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
  );
}

function addTo(list: BlockList, proxy: string): void {
  const [address = '', prefix] = proxy.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (prefix === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(prefix), family);
}
