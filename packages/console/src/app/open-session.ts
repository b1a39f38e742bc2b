import { goTo, useAddress } from './address.ts';

/** The id of the open chat session (`#chat/12`); null = the list alone. */
export function useOpenSession(): number | null {
  return sessionIdIn(useAddress());
}

/** The same, asked once. */
export function openSessionId(): number | null {
  return sessionIdIn(location.hash);
}

/** Shows a chat. From one chat to another the history does not grow, so that back always means the list. */
export function openSession(id: number): void {
  goTo(`#chat/${id}`, openSessionId() === null ? 'push' : 'replace');
}

/** Back to the list. */
export function closeOpenSession(): void {
  if (openSessionId() !== null) goTo('', 'replace');
}

function sessionIdIn(address: string): number | null {
  const id = /^#chat\/(\d{1,10})$/.exec(address)?.[1];
  return id === undefined ? null : Number(id);
}
