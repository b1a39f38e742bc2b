/** Requests of customers that agents have worked on; days are counted from the day of the seeding. */

/** Ids of `ej_category`, `ticket_priority`, `ticket_status` and users. */
const CATEGORY = { orders: 2, returns: 3, technical: 4, sales: 5 } as const;
const PRIORITY = { low: 1, medium: 2, high: 3 } as const;
const STATUS = { open: 1, waiting: 2, closed: 4 } as const;
const USER = { terje: 2, kari: 3, ola: 4 } as const;

export interface DemoRequest {
  readonly personId: number;
  readonly title: string;
  readonly category: number;
  readonly priority: number;
  readonly status: number;
  /** ejuser id */
  readonly owner: number;
  readonly day: number;
  /** The customer's and the agents' messages in turn, HTML. */
  readonly messages: readonly string[];
}

/** `ticket.status` of each `ticket_status`. */
export const BASE_STATUS: ReadonlyMap<number, number> = new Map([
  [STATUS.open, 1],
  [STATUS.waiting, 3],
  [STATUS.closed, 2],
]);

export const REQUESTS: readonly DemoRequest[] = [
  {
    personId: 6,
    title: 'Two jackets are missing in the delivery',
    category: CATEGORY.orders,
    priority: PRIORITY.high,
    status: STATUS.closed,
    owner: USER.kari,
    day: -41,
    messages: [
      '<p>We got 118 jackets instead of 120. Can you send the last two?</p>',
      '<p>They were still at the embroidery. They left <b>today</b> and arrive on Thursday.</p>',
      '<p>They are here, thank you!</p>',
    ],
  },
  {
    personId: 11,
    title: 'Certificates for the survival suits',
    category: CATEGORY.sales,
    priority: PRIORITY.medium,
    status: STATUS.waiting,
    owner: USER.ola,
    day: -9,
    messages: [
      '<p>Do you have SOLAS certificates for all 45?</p>',
      '<p>Yes. Which ships do they belong to?</p><ul><li>one list per ship is enough</li></ul>',
    ],
  },
  {
    personId: 12,
    title: 'Zips of three rain sets are stuck',
    category: CATEGORY.returns,
    priority: PRIORITY.medium,
    status: STATUS.closed,
    owner: USER.kari,
    day: -63,
    messages: [
      '<p>After four weeks the zips of three sets do not move any more.</p>',
      '<p>That is a warranty case. Send them back at our cost; new ones are on their way.</p>',
    ],
  },
  {
    personId: 17,
    title: 'Spare poles for the Lyngen tents',
    category: CATEGORY.technical,
    priority: PRIORITY.low,
    status: STATUS.open,
    owner: USER.terje,
    day: -3,
    messages: ['<p>Could we keep ten spare poles in Inverness for the season?</p>'],
  },
  {
    personId: 15,
    title: 'Invoice 20418 names the wrong address',
    category: CATEGORY.orders,
    priority: PRIORITY.medium,
    status: STATUS.open,
    owner: USER.kari,
    day: -5,
    messages: [
      '<p>The invoice went to our old office. Please correct it.</p>',
      '<p>Done: a new one with the address of Kjerkgata is attached to your account.</p>',
    ],
  },
];
