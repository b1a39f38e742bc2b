import { accessTexts } from './access-texts.ts';

/**
 * Every word the console says, in one table: a translation is another table of this shape. English for now.
 * Sentence case, the field's terms; errors say what happened, what is safe, and what to do.
 */
export const texts = {
  /** Language of the words below, for the units that `Intl` writes between them ("2 min"). */
  language: 'en',
  /** A duration too short to count. */
  moment: 'a moment',

  login: {
    title: 'Log in to Parley',
    again: 'Log in again',
    againReason: 'Your login has ended. What you have written is kept on this page.',
    name: 'User name',
    password: 'Password',
    submit: 'Log in',
    busy: 'Logging in…',
    wrong: 'The name or the password is wrong. Check both and try again.',
    throttledWait: (wait: string) => `Too many attempts. Try again in ${wait}.`,
    unreachable: 'The server does not answer. Nothing was changed; try again in a moment.',
  },

  start: {
    loading: 'Loading your chats…',
    unreachable: 'The server does not answer',
    unreachableHint: 'Trying again by itself. Nothing is lost.',
    retry: 'Try now',
  },

  rail: {
    label: 'Main',
    chats: 'Chats',
    chatsUnread: (count: number) => `Chats, ${count} unread`,
    shortcuts: 'Keyboard shortcuts',
    theme: 'Theme',
    account: 'Account',
    logOut: 'Log out',
    logOutFailed: 'You are still logged in: the server does not answer. Try again.',
  },

  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },

  presence: {
    label: 'Presence',
    present: 'Present',
    away: 'Away',
    presentHint: 'You are offered to customers',
    awayHint: 'You are not offered to customers; your chats go on',
    failed: 'Your presence was not changed: the server does not answer. Try again.',
  },

  connection: {
    offline: 'Reconnecting. What you write is kept and sent.',
    stopped: 'The connection has ended. What you have written is kept; reload the page.',
    reload: 'Reload',
  },

  queue: {
    title: 'In queue',
    next: 'Get next',
    nextBusy: 'Getting…',
    take: 'Take',
    takeName: (name: string) => `Take the chat with ${name}`,
    emptyTitle: 'Nobody is waiting',
    emptyPresent: 'Customers who start a chat appear here.',
    emptyAway: 'Switch to Present, so that customers can start a chat.',
    showAll: (count: number) => `Show ${count} more`,
    showFewer: 'Show fewer',
    none: 'Nobody was waiting any more.',
    lost: (name: string, by: string) => `${by} took the chat with ${name}.`,
    colleague: 'A colleague',
    failed: 'The chat was not taken. Nothing is lost; try again.',
  },

  mine: {
    title: 'Mine',
    empty: 'Chats that you take appear here.',
    typing: 'typing…',
    unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    failed: 'A message was not sent',
  },

  recent: { title: 'Recent', empty: 'Chats that you end stay here for 8 hours.' },

  row: {
    visitor: 'Visitor',
    noMessage: 'No message yet',
    waits: (wait: string) => `Waiting for ${wait}`,
  },

  chat: {
    open: 'Open chat',
    none: 'No chat is open',
    noneHint: 'Take the next customer in the queue, or open one of your chats.',
    gone: 'This chat is not yours to see any more',
    goneHint:
      'A colleague took it, the customer left, or it was deleted. Open another one from the list.',
    back: 'Back to the list',
    end: 'End chat',
    endTitle: (name: string) => `End the chat with ${name}?`,
    endText: 'The customer is told that the chat has ended and may rate it.',
    endBusy: 'Ending…',
    endFailed: 'The chat was not ended: the server does not answer. Try again.',
    cancel: 'Cancel',
    since: (time: string) => `since ${time}`,
    lines: (name: string) => `Messages with ${name}`,
    earlier: 'Show earlier messages',
    newLines: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
    toEnd: 'To the newest message',
    typing: (name: string) => `${name} is typing…`,
    take: 'Take this chat',
    preview: 'The customer does not see you reading.',
    loading: 'Loading the messages…',
    youSaid: 'You',
  },

  status: {
    waitingQueue: (wait: string) => `In the queue for ${wait}`,
    waitsForYou: (wait: string) => `Waiting for you for ${wait}`,
    answered: 'You answered last',
    handledBy: (name: string) => `With ${name}`,
    ended: (time: string) => `Ended ${time}`,
  },

  line: {
    sending: 'Sending',
    sent: 'Sent',
    seen: 'Seen',
    failed: 'Not sent',
    retry: 'Retry',
    started: (topic: string) => `Asked for ${topic}`,
    picked: (name: string, wait: string) => `${name} took the chat after ${wait}`,
    you: 'You',
    customer: 'The customer',
    agent: 'The agent',
    endedByYou: 'You ended the chat',
    endedBy: (name: string) => `${name} ended the chat`,
    endedIdle: 'The chat ended: the customer was gone for too long',
    left: (name: string) => `${name} left the chat`,
    reopened: (name: string) => `${name} came back to the chat`,
    transferred: (name: string) => `${name} took the chat over`,
    transferRefused: 'The colleague did not take the chat',
    faqQuestion: 'Asked whether the answer helped',
    blocked: 'The customer was blocked',
    error: 'Something went wrong for the customer',
    illegalFile: 'A file was refused because of its type',
    deleted: 'The chat was deleted',
  },

  day: { today: 'Today', yesterday: 'Yesterday' },

  composer: {
    label: (name: string) => `Message to ${name}`,
    placeholder: 'Write a message…',
    send: 'Send',
    tooLong: (now: string, most: string) =>
      `Too long: ${now} of ${most}. Shorten it, or send it in parts.`,
  },

  ended: {
    title: 'This chat has ended',
    rating: (rating: number) => `The customer rated it ${rating} of 5`,
    noRating: 'Not rated',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    singleKeys: 'Shortcuts of a single key',
    singleKeysHint: 'Turn them off when you dictate text, or when keys are pressed by mistake.',
    next: 'Get the next customer in the queue',
    mine: 'Open one of my chats, in the order of the list',
    write: 'Go to the message field',
    leave: 'Leave the message field, to the list',
    move: 'Move in a list',
    open: 'Open a chat; in the queue: take it',
    look: 'Look into a waiting chat without taking it',
    send: 'Send the message',
    breakLine: 'New line in the message',
    sheet: 'Show this sheet',
  },

  notifications: {
    turnOn: 'Turn on notifications',
    turnOff: 'Turn off notifications',
    on: 'Desktop notifications are on.',
    off: 'Desktop notifications are off.',
    blocked: 'The browser blocks notifications from this site. Allow them in its settings.',
    unsupported: 'This browser has no notifications.',
    testTitle: 'Notifications are on',
    testBody: 'New customers and messages appear like this while you are in another window.',
  },

  announce: {
    message: (name: string, text: string) => `${name}: ${text}`,
    messages: (name: string, count: number) => `${count} new messages from ${name}`,
    queued: (name: string, topic: string) => `New in the queue: ${name}, ${topic}`,
  },

  access: accessTexts,

  notice: { close: 'Close this notice', label: 'Notices' },
  screenTitle: (screen: string) => `${screen} · Parley`,
  documentTitle: (unread: number) => (unread > 0 ? `(${unread}) Chats · Parley` : 'Chats · Parley'),
} as const;
