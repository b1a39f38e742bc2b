/** What the pictures are taken of: a server, a browser, and the two windows in which the chat goes on. */
import type { Browser } from 'playwright-core';
import { type AgentConsole, agentConsole } from './agent-console.ts';
import { launchChromium } from './chromium.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import type { HttpVisitor } from './http-visitor.ts';
import type { Part } from './picture-cast.ts';
import { type VisitorWindow, visitorWindow } from './visitor-window.ts';

export interface Play {
  readonly server: DemoServer;
  readonly browser: Browser;
  readonly visitor: VisitorWindow;
  readonly agent: AgentConsole;
  /** The start page, below its painted sky, which makes large files. */
  readonly shop: string;
  /** The console. */
  readonly chats: string;
  /** Those of the cast that have begun to chat. */
  readonly crowd: Map<Part, HttpVisitor>;
  close(): Promise<void>;
}

export async function openPlay(): Promise<Play> {
  const [server, browser] = await Promise.all([startDemoServer(), launchChromium()]);
  const shop = `${server.url}/#products`;
  const chats = `${server.url}/console/`;
  const visitor = visitorWindow(await (await browser.newContext()).newPage());
  const agent = agentConsole(await (await browser.newContext()).newPage());
  await visitor.page.goto(shop);
  await agent.page.goto(chats);
  return {
    server,
    browser,
    visitor,
    agent,
    shop,
    chats,
    crowd: new Map(),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
