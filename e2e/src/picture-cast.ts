/** Who chats in the pictures, and what they say. */

export interface Part {
  readonly topicId: 1 | 2;
  readonly name: string;
  readonly email: string;
  /** What is said before an agent comes. */
  readonly opening: readonly string[];
}

/** The visitor whose window is pictured. */
export const LEAD: Part = {
  topicId: 1,
  name: 'Ingrid Dahl',
  email: 'ingrid.dahl@nordvikbygg.example',
  opening: ['Hi! I ordered the Kvaløya tent on Monday.', 'Can I still change the colour?'],
};

/** How the lead's chat goes on, the agent first. */
export const LEAD_DIALOGUE: readonly { readonly by: 'agent' | 'visitor'; readonly text: string }[] =
  [
    { by: 'agent', text: 'Hi Ingrid! Let me look it up.' },
    {
      by: 'agent',
      text: 'It has not left the warehouse yet, so yes. Which colour would you like?',
    },
    {
      by: 'visitor',
      text: 'The dark green, if you have it. And can you deliver it to our office?',
    },
    { by: 'agent', text: 'Dark green it is. What is the address?' },
    { by: 'visitor', text: 'Havnegata 12, 8006 Bodø' },
    { by: 'agent', text: 'Changed, both of them. It leaves tomorrow and is with you on Thursday.' },
    { by: 'visitor', text: 'Perfect, thank you so much!' },
  ];

/** A chat that the agent has already when the lead comes. */
export interface TakenPart extends Part {
  /** What the agent says to the opening. */
  readonly reply: string;
  /** What the customer says then. */
  readonly answer: string;
  /** What the customer says while the agent is with the lead: unread. */
  readonly later: readonly string[];
}

export const TAKEN: readonly TakenPart[] = [
  {
    topicId: 1,
    name: 'Bjørn Eriksen',
    email: 'bjorn.eriksen@havbris.example',
    opening: ['The zip on my shell jacket is stuck. Do you repair them?'],
    reply: 'We do, for as long as you own it. Did you try a drop of silicone oil first?',
    answer: 'No, I will try that.',
    later: ['It works again!', 'Thank you, I will come back if it does not last.'],
  },
  {
    topicId: 2,
    name: 'Fiona Holmgren',
    email: '',
    opening: ['Do you have group prices for rental packs?'],
    reply: 'From ten packs on, yes. How many do you need?',
    answer: 'Fourteen, from June to August',
    later: [],
  },
];

/** Who waits behind the lead. */
export const WAITING: readonly Part[] = [
  {
    topicId: 1,
    name: 'Jakob Berg',
    email: 'jakob@example.com',
    opening: ['My parcel says delivered, but nothing came'],
  },
  {
    topicId: 2,
    name: 'Sara Lindqvist',
    email: '',
    opening: ['Which stove works in strong wind?'],
  },
  {
    topicId: 1,
    name: 'Daniel Okafor',
    email: 'daniel@example.com',
    opening: ['Can boots be resoled a third time?'],
  },
];
