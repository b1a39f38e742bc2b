/** Every word that the widget says itself, by purpose; functions where a number or a name goes in. */
export interface Texts {
  readonly language: string;
  readonly chat: string;
  readonly minimise: string;
  readonly endChat: string;
  readonly close: string;
  readonly unread: (count: number) => string;
  readonly loadFailed: string;
  readonly tryAgain: string;
  readonly form: {
    readonly name: string;
    readonly email: string;
    readonly companyName: string;
    readonly phone: string;
    readonly optional: string;
    readonly consent: string;
    readonly start: string;
    readonly starting: string;
    readonly intro: string;
    readonly missing: (field: string) => string;
    readonly badEmail: string;
    readonly badPhone: string;
    readonly consentMissing: string;
    readonly notAccepted: string;
    readonly startFailed: string;
  };
  readonly queue: {
    readonly label: string;
    /** The place in words, for those who do not see it. */
    readonly place: (position: number) => string;
    readonly waiting: string;
    readonly wait: (minutes: number) => string;
    readonly keepWriting: string;
    /** Status line of the header. */
    readonly status: string;
  };
  readonly log: {
    readonly label: string;
    readonly you: string;
    readonly agent: string;
    readonly newLines: (count: number) => string;
    readonly typing: (name: string) => string;
    readonly loading: string;
    /** Before anybody has written. */
    readonly emptyTitle: string;
    readonly empty: string;
  };
  readonly state: {
    readonly sending: string;
    readonly sent: string;
    readonly seen: string;
    readonly failed: string;
    readonly retry: string;
    readonly discard: string;
  };
  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly send: string;
    readonly emoji: string;
    readonly left: (bytes: number) => string;
    readonly tooLong: string;
  };
  readonly event: {
    readonly joined: (name: string) => string;
    readonly endedByAgent: string;
    readonly endedByYou: string;
    readonly endedByIdle: string;
    readonly ended: string;
    readonly reopened: string;
    readonly transferred: (name: string) => string;
    readonly transferring: string;
  };
  readonly connection: {
    readonly title: string;
    readonly lost: string;
    readonly stopped: string;
  };
  readonly offline: { readonly header: string; readonly message: string; readonly check: string };
  readonly end: {
    readonly title: string;
    readonly text: string;
    readonly leaveQueue: string;
    readonly confirm: string;
    readonly keep: string;
    readonly failed: string;
  };
  readonly over: {
    readonly header: string;
    readonly rate: string;
    readonly stars: (count: number) => string;
    readonly sendRating: string;
    readonly thanks: string;
    readonly back: string;
    readonly startNew: string;
    readonly failed: string;
  };
  readonly status: { readonly available: string; readonly away: string };
}
