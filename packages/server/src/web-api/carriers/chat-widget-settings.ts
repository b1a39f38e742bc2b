/** What customers of a chat topic see. Colours and font sizes are CSS. */
import { plainCarrier } from './carrier.ts';
import { chatWidgetSize, widgetRequiredFields, widgetTheme } from './enums.ts';
import { kbCategory } from './list-items.ts';
import { bool, flags, int, one, oneOf, readOnly, text } from './property.ts';

export const chatWidgetSettings = plainCarrier('ChatWidgetSettings', {
  AutoFaqEnabled: bool('Whether answers of the FAQ are shown before the queue'),
  AutoFaqCategory: one(() => kbCategory, 'Where these answers are looked for'),
  PreFormEnabled: bool('Whether there is a form before the chat'),
  PreFormMessage: text(1024, 'Text above this form'),
  RequiredFields: flags(widgetRequiredFields, 'What must be filled in there'),
  PostFormEnabled: bool('Whether there is a form after the chat'),
  PostFormHeader: text(255, 'Heading of this form'),
  PostFormMessage: text(1024, 'Text below the heading'),
  PostTranscriptEnabled: bool('Whether customers can ask for the transcript'),
  LanguageIsoCode: text(63, "Language of the widget's own texts, such as `en`"),
  Size: oneOf(chatWidgetSize, 'Size of the window'),
  Theme: oneOf(widgetTheme, 'Looks of the window'),
  Color: text(16, 'Main colour'),
  BadgeColor: text(16, 'Colour of the button that opens the widget'),
  BadgeTextColor: text(16, 'Colour of its text'),
  CustMsgColor: text(16, "Colour of the customer's messages"),
  CustMsgTextColor: text(16, 'Colour of their text'),
  AgentMsgColor: text(16, "Colour of the agent's messages"),
  AgentMsgTextColor: text(16, 'Colour of their text'),
  ButtonColor: text(16, 'Colour of buttons'),
  ButtonTextColor: text(16, 'Colour of their text'),
  Font: text(64, 'Font family'),
  FontSize: text(16, 'Font size'),
  LogoEnabled: bool('Whether the logo is shown'),
  LogoBlobId: int('The stored picture that is the logo; 0 for none'),
  LogoName: readOnly(text(null, "The picture's file name")),
  ShowAgentPhoto: bool('Whether customers see a picture of the agent'),
  WelcomeTitle: text(255, 'Heading of the first page'),
  WelcomeMessage: text(255, 'Text of the first page'),
  OfflineHeader: text(255, 'Heading of the offline form'),
  OfflineMessage: text(1024, 'Text of the offline form'),
  OfflineFields: flags(widgetRequiredFields, 'What must be filled in there'),
  UseAgentFirstname: bool("Whether customers see the agent's first name instead of its nickname"),
});
