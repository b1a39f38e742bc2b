import { goTo, useAddress } from './address.ts';

/** What fills the page beside the rail. */
export type Screen = 'chats' | 'api-access' | 'users';

const ADDRESSES = { 'api-access': '#api-access', users: '#users' } as const;

/** The screen that the address names; `chats` unless it names another. */
export function useOpenScreen(): Screen {
  return screenIn(useAddress());
}

/** Shows a screen. From one to another the history does not grow, so that back always means the chats. */
export function openScreen(screen: Exclude<Screen, 'chats'>): void {
  goTo(ADDRESSES[screen], screenIn(location.hash) === 'chats' ? 'push' : 'replace');
}

/** Back to the lists of chats, whatever is shown. */
export function openChats(): void {
  goTo('', 'replace');
}

function screenIn(address: string): Screen {
  if (address === ADDRESSES['api-access']) return 'api-access';
  return address === ADDRESSES.users ? 'users' : 'chats';
}
