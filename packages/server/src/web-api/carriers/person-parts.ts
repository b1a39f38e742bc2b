/** What the vendor's persons have beside themselves and Parley does not hold. */
import { carrier, plainCarrier } from './carrier.ts';
import { userType } from './enums.ts';
import { bool, bytes, int, listOf, oneOf, stamp, text } from './property.ts';

export const consentInfo = carrier('ConsentInfo', {
  ConsentPersonId: int(),
  Comment: text(),
  Registered: stamp(),
  RegisteredAssociateId: int(),
  Updated: stamp(),
  UpdatedAssociateId: int(),
  LegalBaseId: int(),
  LegalBaseKey: text(),
  LegalBaseName: text(),
  ConsentPurposeId: int(),
  ConsentPurposeKey: text(),
  ConsentPurposeName: text(),
  ConsentSourceId: int(),
  ConsentSourceKey: text(),
  ConsentSourceName: text(),
});

export const userInfo = carrier('UserInfo', {
  Deleted: bool(),
  UserInfoId: int(),
  UserName: text(),
  PersonId: int(),
  Rank: int(),
  Tooltip: text(),
  UserGroupId: int(),
  EjUserId: int(),
  UserType: oneOf(userType),
  GrantedLicenses: listOf(text()),
  CanLogon: bool(),
  RoleName: text(),
  RoleTooltip: text(),
  UserGroupName: text(),
  UserGroupTooltip: text(),
});

export const savedUtmParameters = carrier('SavedUtmParameters', {
  FormName: text(),
  FirsttouchSource: text(),
  FirsttouchMedium: text(),
  FirsttouchCampaign: text(),
  FirsttouchTerm: text(),
  FirsttouchContent: text(),
  FirsttouchReferrerDomain: text(),
  Source: text(),
  Medium: text(),
  Campaign: text(),
  Term: text(),
  Content: text(),
  ReferrerDomain: text(),
});

export const personImage = plainCarrier('PersonImage', {
  PersonId: int(),
  ImageData: bytes(),
});
