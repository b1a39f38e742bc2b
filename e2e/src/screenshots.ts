/** `npm run screenshots`: pictures of every screen into `docs/screenshots/`, taken of the demo server at work. */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { ageChats } from './age-chats.ts';
import { agentConsole } from './agent-console.ts';
import { startHttpVisitor } from './http-visitor.ts';
import { LEAD, LEAD_DIALOGUE, TAKEN, WAITING } from './picture-cast.ts';
import { takePictures } from './picture-taker.ts';
import { openPlay, type Play } from './play.ts';
import { takeReadmePicture } from './readme-picture.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const LAST_LINE = LEAD_DIALOGUE.at(-1)?.text ?? '';

const play = await openPlay();
const take = takePictures.bind(null, play.browser, FOLDER);
try {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await beforeTheChat(play);
  await inTheQueue(play);
  await inTheChat(play);
  await afterTheChat(play);
  await settingThingsUp(play);
} finally {
  await play.close();
}

async function beforeTheChat({ server, visitor, agent, shop, chats }: Play): Promise<void> {
  const badge = shows((page) => page.getByRole('button', { name: 'Chat with us' }));
  const logIn = shows((page) => page.getByRole('button', { name: 'Log in' }));
  const nobody = shows((page) => page.getByText('Nobody is waiting'));
  const start = shows((page) => page.getByRole('button', { name: 'Start chat' }));
  await take({ name: 'start', url: `${server.url}/`, ready: badge });
  await take({ name: 'widget-closed', url: `${server.url}/#help`, ready: badge });
  await take({ name: 'console-login', url: chats, ready: logIn });
  await agent.logIn('kari', 'Kari1234');
  await agent.becomePresent();
  await take({ name: 'console-empty', url: chats, state: await stateOf(agent), ready: nobody });
  await visitor.open();
  await take({ name: 'widget-form', url: shop, state: await stateOf(visitor), ready: start });
}

async function inTheQueue({ server, visitor, agent, shop, chats, crowd }: Play): Promise<void> {
  for (const part of TAKEN) {
    const taken = await startHttpVisitor(server.url, part);
    await agent.getNext();
    await agent.page.getByRole('heading', { name: part.name }).waitFor();
    await agent.say(part.reply);
    await agent.page.getByText(/^(Sent|Seen)/).waitFor();
    await taken.say(part.answer);
    crowd.set(part, taken);
  }
  await visitor.fillForm(LEAD);
  for (const text of LEAD.opening) await visitor.say(text);
  await visitor.dialog.getByText('Sent').waitFor();
  for (const part of WAITING) await startHttpVisitor(server.url, part);
  await ageChats(server);
  const place = shows((page) => page.getByRole('status').getByText('1', { exact: true }));
  const row = shows((page) => page.getByRole('row', { name: LEAD.name }));
  await take({ name: 'widget-queue', url: shop, state: await stateOf(visitor), ready: place });
  await take({ name: 'console-queue', url: chats, state: await stateOf(agent), ready: row });
}

async function inTheChat({ server, browser, visitor, agent, shop, crowd }: Play): Promise<void> {
  await agent.page.getByRole('button', { name: `Take the chat with ${LEAD.name}` }).click();
  await agent.page.getByRole('heading', { name: LEAD.name }).waitFor();
  for (const { by, text } of LEAD_DIALOGUE) {
    await { agent, visitor }[by].say(text);
    for (const side of [agent, visitor]) await side.page.getByText(text).last().waitFor();
  }
  for (const part of TAKEN) for (const text of part.later) await crowd.get(part)?.say(text);
  await ageChats(server);

  const visitorSide = {
    url: shop,
    state: await stateOf(visitor),
    async ready(page: Page) {
      await page.getByRole('log').getByText(LAST_LINE).waitFor();
      await beginToType(agent.field);
      await page.getByText('Kari is typing…').waitFor();
    },
  };
  const agentSide = {
    url: agent.page.url(),
    state: await stateOf(agent),
    async ready(page: Page) {
      await page.getByRole('log').getByText(LAST_LINE).waitFor();
      await beginToType(visitor.field);
      await page.getByText(`${LEAD.name} is typing…`).waitFor();
    },
  };
  await take({ name: 'widget-chat', ...visitorSide });
  await take({ name: 'console-chat', ...agentSide });
  const sides = { agent: agentSide, visitor: visitorSide };
  await takeReadmePicture(browser, `${FOLDER}/readme.png`, sides);
}

async function afterTheChat({ visitor, agent, shop }: Play): Promise<void> {
  await agent.endChat();
  const stars = shows((page) => page.getByRole('button', { name: 'Send rating' }));
  await take({ name: 'widget-ended', url: shop, state: await stateOf(visitor), ready: stars });
  await visitor.rate(5);
  await take({
    name: 'console-ended',
    url: agent.page.url(),
    state: await stateOf(agent),
    ready: shows((page) => page.getByRole('img', { name: 'The customer rated it 5 of 5' })),
  });
}

/** The screens of administrators; some programs have tokens already. */
async function settingThingsUp({ server, browser, chats }: Play): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${chats}#api-access`);
  const administrator = agentConsole(page);
  await administrator.logIn('admin', 'Admin123');
  for (const name of ['Nightly export', 'Web shop', 'Statistics board']) {
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Make token' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name }).waitFor();
  }
  const state = await stateOf(administrator);
  const token = shows((at) => at.getByRole('row', { name: /Nightly export/ }));
  const user = shows((at) => at.getByRole('row', { name: /kari/ }));
  await take({ name: 'console-api-access', url: `${chats}#api-access`, state, ready: token });
  await take({ name: 'console-users', url: `${chats}#users`, state, ready: user });
  await take({
    name: 'docs',
    url: `${server.url}/docs`,
    ready: shows((at) => at.getByText('Chat Agent').first()),
  });
}

function shows(find: (page: Page) => Locator): (page: Page) => Promise<void> {
  return (page) => find(page).waitFor();
}

function stateOf({ page }: { readonly page: Page }) {
  return page.context().storageState();
}

/** Anew each time: a typing notice is told to those who are there, and lasts some seconds. */
async function beginToType(field: Locator): Promise<void> {
  await field.fill('');
  await field.pressSequentially('One more th');
}
