/** The main job in two browser windows: a visitor and an agent chat, things go wrong meanwhile, and nothing is lost. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgentConsole, agentConsole } from '../src/agent-console.ts';
import { launchChromium } from '../src/chromium.ts';
import { type DemoServer, startDemoServer } from '../src/demo-server.ts';
import { watchFaults } from '../src/page-faults.ts';
import { ARABIC, EMOJI, HEBREW, LONG, MARKUP, TWO_LINES } from '../src/spoken-texts.ts';
import { gapless, readStoredChat } from '../src/stored-chat.ts';
import { type VisitorWindow, visitorWindow } from '../src/visitor-window.ts';

const TIMEOUT_MS = 180_000;
const VISITOR = { name: 'Åse Ødegård', email: 'ase@example.com' };
const WELCOME = 'Hi, and welcome to Fjordlys! How can I help you?';

/** `chat_session.status` */
const CLOSED_OR_FINISHED = [7, 8];

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), launchChromium()]);
}, TIMEOUT_MS);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test(
  'a visitor and an agent chat through a reload and a restart, and nothing is lost',
  async () => {
    const contexts = [await browser.newContext(), await browser.newContext()] as const;
    const faults = contexts.map(watchFaults);
    const visitor = await openVisitor(contexts[0]);
    const agent = await openAgent(contexts[1]);
    const said: string[] = [WELCOME];

    await visitor.open();
    await visitor.fillForm(VISITOR);
    const place = visitor.dialog.getByRole('status', { name: 'Your place in the queue' });
    await place.getByText('1', { exact: true }).waitFor();

    await agent.queue.getByRole('row', { name: VISITOR.name }).waitFor();
    await agent.getNext();
    await agent.page.getByRole('heading', { name: VISITOR.name }).waitFor();
    await place.waitFor({ state: 'detached' });
    await bothShow(visitor, agent, said);

    await seesTyping(visitor, agent);
    for (const text of [MARKUP, EMOJI, ARABIC, LONG, TWO_LINES]) {
      said.push(text);
      await visitor.say(text);
    }
    await bothShow(visitor, agent, said);
    for (const text of [MARKUP, EMOJI, HEBREW, LONG]) {
      said.push(text);
      await agent.say(text);
    }
    await bothShow(visitor, agent, said);

    await visitor.page.reload();
    await visitor.dialog.waitFor();
    await bothShow(visitor, agent, said);
    said.push('I am back.');
    await visitor.say('I am back.');
    await bothShow(visitor, agent, said);

    await server.stop();
    await visitor.dialog.getByText(/^Connection lost/).waitFor();
    await agent.page.getByText(/^Reconnecting/).waitFor();
    await visitor.say('Written while the server is away.');
    await agent.say('I write, too.');
    await visitor.dialog.getByText('Sending').waitFor();
    await server.start();
    await showsAll(visitor, said.length + 2);
    await showsAll(agent, said.length + 2);
    const healed = await visitor.lines();
    // Which of the two was stored first is the server's to say, but both are there and both sides agree.
    expect(new Set(healed.slice(said.length))).toEqual(
      new Set(['Written while the server is away.', 'I write, too.']),
    );
    expect(healed.slice(0, said.length)).toEqual(said);
    await bothShow(visitor, agent, healed);
    await visitor.dialog.getByText(/^Connection lost/).waitFor({ state: 'detached' });
    await agent.page.getByText(/^Reconnecting/).waitFor({ state: 'detached' });

    await agent.endChat();
    await visitor.dialog.getByText('The chat was ended by the agent').waitFor();
    await visitor.rate(4);
    await visitor.dialog.getByText('Thank you! Your rating was received.').waitFor();
    await agent.page.getByRole('img', { name: 'The customer rated it 4 of 5' }).waitFor();
    await bothShow(visitor, agent, healed);

    const stored = await readStoredChat(server, VISITOR.name);
    expect(stored.lines).toEqual(healed);
    expect(stored.revisions).toEqual(gapless(stored.revision));
    expect(CLOSED_OR_FINISHED).toContain(stored.status);
    expect(stored.rating).toBe(4);
    expect(faults).toEqual([[], []]);
  },
  TIMEOUT_MS,
);

test(
  'a visitor ends a long chat, rates it and comes back, and the window keeps its place',
  async () => {
    const visitor = await openVisitor(await browser.newContext());
    const agent = await openAgent(await browser.newContext());
    await visitor.open();
    await visitor.fillForm({ name: 'Per Aasen', email: 'per@example.com' });
    await visitor.say(LONG);
    await agent.getNext();
    await agent.say(LONG);
    await visitor.dialog.getByRole('log').getByText(LONG).nth(1).waitFor();
    await visitor.say('I see.');
    await bothShow(visitor, agent, [LONG, WELCOME, LONG, 'I see.']);

    await visitor.dialog.getByRole('button', { name: 'End chat' }).click();
    const question = visitor.dialog.getByRole('alertdialog');
    await question.getByRole('button', { name: 'End chat' }).click();
    await visitor.dialog.getByText('You ended the chat').waitFor();
    await agent.page.getByText('Per Aasen left the chat').waitFor();
    expect(await titleIsInFrame(visitor)).toBe(true);
    await visitor.rate(2);
    await visitor.dialog.getByText('Your rating was received').waitFor();
    expect(await titleIsInFrame(visitor)).toBe(true);

    await visitor.dialog.getByRole('button', { name: 'Back to the chat' }).click();
    await visitor.say('One more thing.');
    await bothShow(visitor, agent, [LONG, WELCOME, LONG, 'I see.', 'One more thing.']);
    expect(await titleIsInFrame(visitor)).toBe(true);
    expect(await pageScrolls(agent)).toBe(false);
  },
  TIMEOUT_MS,
);

async function openVisitor(context: BrowserContext): Promise<VisitorWindow> {
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  return visitorWindow(page);
}

async function openAgent(context: BrowserContext): Promise<AgentConsole> {
  const page = await context.newPage();
  await page.goto(`${server.url}/console/`);
  const agent = agentConsole(page);
  await agent.logIn('kari', 'Kari1234');
  await agent.becomePresent();
  return agent;
}

async function seesTyping(visitor: VisitorWindow, agent: AgentConsole): Promise<void> {
  await visitor.field.pressSequentially('I wonder');
  await agent.page.getByText(`${VISITOR.name} is typing…`).waitFor();
  await visitor.field.fill('');
  await agent.page.getByText(`${VISITOR.name} is typing…`).waitFor({ state: 'detached' });
  await agent.field.pressSequentially('Let me see');
  await visitor.dialog.getByText('Kari is typing…').waitFor();
  await agent.field.fill('');
  await visitor.dialog.getByText('Kari is typing…').waitFor({ state: 'detached' });
}

type Side = Pick<VisitorWindow, 'lines'>;

async function bothShow(
  visitor: VisitorWindow,
  agent: AgentConsole,
  lines: readonly string[],
): Promise<void> {
  await expect.poll(() => visitor.lines(), { timeout: 20_000 }).toEqual(lines);
  await expect.poll(() => agent.lines(), { timeout: 20_000 }).toEqual(lines);
}

async function showsAll(side: Side, count: number): Promise<void> {
  await expect.poll(async () => (await side.lines()).length, { timeout: 60_000 }).toBe(count);
}

/** Focus scrolls whatever can be scrolled, also what has no scroll bar. */
async function titleIsInFrame({ dialog }: VisitorWindow): Promise<boolean> {
  const frame = await dialog.boundingBox();
  const title = await dialog.getByRole('heading', { level: 2 }).boundingBox();
  return frame !== null && title !== null && title.y > frame.y;
}

function pageScrolls({ page }: AgentConsole): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
}
