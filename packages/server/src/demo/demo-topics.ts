/** The two chat topics of the sample data, and who does what in them. */
import { REQUIRED_FIELD } from '@parley/domain';
import { AGENTS, type DemoAgent } from './demo-people.ts';

export const SUPPORT = 1;
export const SALES_TOPIC = 2;

/** Support has everything on but opening hours; Sales leads straight to the queue. */
export const TOPICS = [
  {
    id: SUPPORT,
    name: 'Support',
    description: 'Orders, returns, warranty',
    widget_language: 'en',
    badge_header: 'Chat with us',
    welcome_message: 'Hi, and welcome to Fjordlys! How can I help you?',
    flags: 0,
    warning_new_chat: 2,
    manager_warning_new_chat: 5,
    warning_chat_message: 3,
    manager_warning_chat_message: 8,
    widget_theme: 1,
    widget_show_logo: true,
    logo_blob_id: SUPPORT,
    widget_show_agent_photo: true,
    widget_agent_use_firstname: true,
    widget_welcome_title: 'Fjordlys support',
    widget_welcome_message: 'Answers within two minutes',
    widget_pre_form: true,
    widget_pre_message: 'Tell us who you are, and we will find your orders faster.',
    widget_required_fields: REQUIRED_FIELD.Name | REQUIRED_FIELD.Email,
    widget_auto_faq: true,
    kb_category_id: 1,
    widget_offline_header: 'We are away',
    widget_offline_message: 'Nobody can answer right now. Please come back later.',
    widget_enable_ticket: true,
    widget_offline_fields: REQUIRED_FIELD.Name | REQUIRED_FIELD.Email,
    offline_form_time_limit: 0,
    offline_form_queue_length: 0,
    widget_post_form: true,
    widget_post_header: 'Thank you!',
    widget_post_message: 'How did we do?',
    widget_post_transcript: true,
    widget_enable_rating: true,
    widget_rating_text: 'Your rating helps us get better.',
    use_opening_hours: false,
    use_lunch_hours: false,
    bot_enabled: false,
  },
  {
    id: SALES_TOPIC,
    name: 'Sales',
    description: 'Advice before buying, offers for companies',
    widget_language: 'en',
    badge_header: 'Ask before you buy',
    welcome_message: '',
    flags: 0,
    warning_new_chat: 0,
    manager_warning_new_chat: 0,
    warning_chat_message: 0,
    manager_warning_chat_message: 0,
    widget_theme: 1,
    widget_show_logo: false,
    logo_blob_id: SALES_TOPIC,
    widget_show_agent_photo: false,
    widget_agent_use_firstname: false,
    widget_welcome_title: 'Fjordlys sales',
    widget_welcome_message: '',
    widget_pre_form: false,
    widget_pre_message: '',
    widget_required_fields: 0,
    widget_auto_faq: false,
    kb_category_id: null,
    widget_offline_header: 'We are away',
    widget_offline_message: 'Nobody is here right now. Please come back later.',
    widget_enable_ticket: false,
    widget_offline_fields: 0,
    offline_form_time_limit: 0,
    offline_form_queue_length: 0,
    widget_post_form: false,
    widget_post_header: '',
    widget_post_message: '',
    widget_post_transcript: false,
    widget_enable_rating: false,
    widget_rating_text: '',
    use_opening_hours: false,
    use_lunch_hours: false,
    bot_enabled: false,
  },
];

/** Rows of `chat_topic_user`: everybody but the administrator is a member of both topics. */
export const MEMBERSHIPS = AGENTS.filter((agent) => agent.rights !== 'administrator').flatMap(
  (agent, place) =>
    TOPICS.map((topic, index) => ({
      id: place * TOPICS.length + index + 1,
      user_id: agent.id,
      topic_id: topic.id,
      ...flagsOf(agent),
    })),
);

function flagsOf({ rights }: DemoAgent) {
  const all = rights === 'all';
  return {
    can_respond: all || rights === 'respond',
    notifications: all || rights === 'respond',
    can_listen: all,
    manager: all || rights === 'manager',
  };
}
