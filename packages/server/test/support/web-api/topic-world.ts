/** Chat topics on the vendor's wire: a topic with everything set, and what is stored of it. */
import type { TestParley } from '../test-parley.ts';
import { startSessionWorld } from './session-world.ts';

/** Rows that topics may refer to. */
export const LISTED = { template: 61, faqCategory: 62, logo: 63 } as const;

/** As `startSessionWorld`; `anna` and `lea` are in the user group Support, `bo` is in Sales, the others are in none. */
export async function startTopicWorld(
  options: Parameters<typeof startSessionWorld>[0] = {},
): Promise<TestParley> {
  const parley = await startSessionWorld(options);
  await parley.db.query(`
    insert into usergroup (usergroup_id, name, rank)
      values (1, 'US:"Support";NO:"Kundeservice";', 2), (2, 'Sales', 1);
    update associate set group_idx = case name when 'bo' then 2 else 1 end
      where name in ('anna', 'bo', 'lea');
    insert into reply_template (id, name, description)
      values (${LISTED.template}, 'Warning', 'Somebody waits');
    insert into kb_category (id, name, fullname, sort_order)
      values (${LISTED.faqCategory}, 'Lamps', 'Goods/Lamps', 4);
    insert into binaryobject (id, name, content_type, bytes)
      values (${LISTED.logo}, 'logo.png', 'image/png', '')`);
  return parley;
}

/** The columns of a topic. */
export async function storedTopic(
  { db }: Pick<TestParley, 'db'>,
  id: number,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { rows } = await db.query<{ stored: Record<string, unknown> }>(
    'select to_jsonb(t) as stored from chat_topic t where id = $1',
    [id],
  );
  return rows[0]?.stored ?? null;
}

/** How many topics there are. */
export async function countTopics({ db }: Pick<TestParley, 'db'>): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select count(*) as count from chat_topic');
  return rows[0]?.count ?? 0;
}

/** Everything that can be said of a topic, as the wire has it; nothing is as in a new one. */
export const EVERYTHING = {
  Name: 'Lamps & Lights',
  Description: 'About light',
  WelcomeMessage: '<p>Hi <b>there</b></p>',
  Language: { Id: 2 },
  AlertRecipient: 'boss@example.com',
  AlertTemplate: { ReplyTemplateId: LISTED.template },
  CollectConsent: true,
  BadgeHeader: 'Ask us',
  CustomQueueTextEnabled: true,
  CustomQueueText: 'You are number {cque}',
  WarnNewChatMinutes: 11,
  WarnManagerNewChatMinutes: 12,
  TicketEnabled: true,
  TicketCategory: { Id: 2 },
  TicketPriority: { Id: 3 },
  OpeningHoursEnabled: true,
  OpeningHours: {
    TzLocation: { TZLocationID: 261 },
    MonEnabled: false,
    MonStart: '07:30:00',
    MonStop: '15:45:00',
    TueEnabled: false,
    TueStart: '07:31:00',
    TueStop: '15:46:00',
    WedEnabled: false,
    WedStart: '07:32:00',
    WedStop: '15:47:00',
    ThuEnabled: false,
    ThuStart: '07:33:00',
    ThuStop: '15:48:00',
    FriEnabled: false,
    FriStart: '07:34:00',
    FriStop: '15:49:30',
    SatEnabled: true,
    SatStart: '07:35:00',
    SatStop: '24:00:00',
    SunEnabled: true,
    SunStart: '00:00:30',
    SunStop: '15:51:00',
    UseLunchHours: true,
    LunchStart: '11:30:00',
    LunchStop: '12:00:00',
  },
  Widget: {
    AutoFaqEnabled: true,
    AutoFaqCategory: { KbCategoryId: LISTED.faqCategory },
    PreFormEnabled: true,
    PreFormMessage: 'Who are you?',
    RequiredFields: 'Company, Phone',
    PostFormEnabled: false,
    PostFormHeader: 'Bye',
    PostFormMessage: 'Until next time',
    PostTranscriptEnabled: true,
    LanguageIsoCode: 'nb',
    Size: 'Large',
    Theme: 'Classic',
    Color: '#000001',
    BadgeColor: '#000002',
    BadgeTextColor: '#000003',
    CustMsgColor: '#000004',
    CustMsgTextColor: '#000005',
    AgentMsgColor: '#000006',
    AgentMsgTextColor: '#000007',
    ButtonColor: '#000008',
    ButtonTextColor: '#000009',
    Font: 'Georgia',
    FontSize: '18px',
    LogoEnabled: true,
    LogoBlobId: LISTED.logo,
    ShowAgentPhoto: false,
    WelcomeTitle: 'Welcome',
    WelcomeMessage: 'to the lamps',
    OfflineHeader: 'Gone',
    OfflineMessage: 'until Monday',
    OfflineFields: 'Country',
    UseAgentFirstname: true,
  },
  BotEnabled: true,
  BotSettings: {
    BotName: 'Lumi',
    BotRegisterScriptId: 1,
    BotSessionCreatedScriptId: 2,
    BotSessionChangedScriptId: 3,
    BotMessageReceivedScriptId: 4,
  },
  OfflineCollectConsent: true,
  WarnChatMessageMinutes: 13,
  WarnManagerChatMessageMinutes: 14,
  UseQueueOfflineForm: true,
  OfflineFormTimeLimit: 15,
  OfflineFormQueueLength: 16,
  WidgetEnableRating: false,
  WidgetRatingText: 'Well?',
} as const;
