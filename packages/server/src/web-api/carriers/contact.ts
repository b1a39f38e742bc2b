/** A company in short, with its addresses. */
import { carrier, plainCarrier } from './carrier.ts';
import { addressType } from './enums.ts';
import { bool, decimal, int, listOf, many, one, oneOf, text, translatedText } from './property.ts';

export const localizedField = carrier('LocalizedField', {
  Name: text(),
  Value: text(),
  Tooltip: text(),
  Label: text(),
  ValueLength: int(),
  AddressType: text(),
});

export const structuredAddress = plainCarrier('StructuredAddress', {
  AtypeIdx: oneOf(addressType),
  Address1: text(),
  Address2: text(),
  Address3: text(),
  City: text(),
  County: text(),
  State: text(),
  Zipcode: text(),
  Formatted: text(),
});

export const address = carrier('Address', {
  Wgs84Latitude: decimal(),
  Wgs84Longitude: decimal(),
  LocalizedAddress: listOf(many(() => localizedField)),
  Street: one(() => structuredAddress),
  Postal: one(() => structuredAddress),
  Formatted: text(),
});

export const contact = carrier('Contact', {
  ContactId: int(),
  Name: text(),
  OrgNr: text(),
  Department: text(),
  URL: text(),
  City: text(),
  DirectPhone: text(),
  AssociateId: int(),
  CountryId: int(),
  EmailAddress: text(),
  Kananame: text(),
  EmailAddressName: text(),
  URLName: text(),
  AssociateFullName: text(),
  BusinessName: translatedText(),
  CategoryName: translatedText(),
  CountryName: translatedText(),
  Address: one(() => address),
  FormattedAddress: text(),
  FullName: text(),
  IsOwnerContact: bool(),
  ActiveErpLinks: int(),
  Number1: text(),
  Number2: text(),
});
