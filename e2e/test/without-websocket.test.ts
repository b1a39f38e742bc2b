/** [DL20] Behind a proxy that lets no WebSocket through, the event stream carries the same chat. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentConsole } from '../src/agent-console.ts';
import { launchChromium } from '../src/chromium.ts';
import { type DemoServer, startDemoServer } from '../src/demo-server.ts';
import { watchFaults } from '../src/page-faults.ts';
import {
  type ProxyWithoutWebSockets,
  startProxyWithoutWebSockets,
} from '../src/proxy-without-websockets.ts';
import { gapless, readStoredChat } from '../src/stored-chat.ts';
import { visitorWindow } from '../src/visitor-window.ts';

const TIMEOUT_MS = 180_000;
const VISITOR = { name: 'Jakob Berg', email: 'jakob@example.com' };

let server: DemoServer;
let proxy: ProxyWithoutWebSockets;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), launchChromium()]);
  proxy = await startProxyWithoutWebSockets(server.url);
}, TIMEOUT_MS);

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await server?.close();
});

test(
  '[DL20] visitor and agent chat over the event stream when WebSockets are blocked',
  async () => {
    const contexts = [await browser.newContext(), await browser.newContext()] as const;
    const faults = contexts.map(watchFaults);
    const visitor = visitorWindow(await contexts[0].newPage());
    const agent = agentConsole(await contexts[1].newPage());
    await visitor.page.goto(`${proxy.url}/`);
    await agent.page.goto(`${proxy.url}/console/`);
    await agent.logIn('kari', 'Kari1234');
    await agent.becomePresent();

    await visitor.open();
    await visitor.fillForm(VISITOR);
    await visitor.dialog
      .getByRole('status', { name: 'Your place in the queue' })
      .getByText('1', { exact: true })
      .waitFor();
    await agent.getNext();
    await visitor.say('Does this arrive?');
    await expect.poll(() => agent.lines()).toContain('Does this arrive?');
    await visitor.field.pressSequentially('Hm');
    await agent.page.getByText(`${VISITOR.name} is typing…`).waitFor();
    await visitor.field.fill('');
    await agent.say('It does.');
    await expect.poll(() => visitor.lines()).toContain('It does.');

    await visitor.page.reload();
    await expect.poll(() => visitor.lines()).toContain('It does.');
    await visitor.say('Good.');
    await expect.poll(() => agent.lines()).toContain('Good.');
    const lines = await agent.lines();
    expect(await visitor.lines()).toEqual(lines);

    await agent.endChat();
    await visitor.rate(5);
    await agent.page.getByRole('img', { name: 'The customer rated it 5 of 5' }).waitFor();

    const stored = await readStoredChat(server, VISITOR.name);
    expect(stored.lines).toEqual(lines);
    expect(stored.revisions).toEqual(gapless(stored.revision));
    for (const role of ['visitor', 'agent']) {
      expect(proxy.refused).toContain(`/${role}/socket`);
      expect(proxy.passed).toContain(`/${role}/stream`);
      expect(proxy.passed).toContain(`/${role}/frames`);
    }
    expect(faults).toEqual([[], []]);
  },
  TIMEOUT_MS,
);
