/** What the vendor's User holds beside the user itself. Parley has neither licences nor commands. */
import { carrier } from './carrier.ts';
import { bool, int, many, one, oneOf, text } from './property.ts';
import { commandAction, credentialControlType } from './user-enums.ts';

export const moduleLicenseLink = carrier('ModuleLicenseLink', {
  Unrestricted: bool(),
  Total: int(),
  Tooltip: text(),
  CanAssign: bool(),
  Free: int(),
  InUse: int(),
  IsHidden: bool(),
  Assigned: bool(),
  ModuleLicenseId: int(),
  Name: text(),
  Description: text(),
  PrerequisiteModuleName: text(),
  SortOrder: int(),
  ExtraFlags: int(),
});

export const licenseOwner = carrier('LicenseOwner', {
  Name: text(),
  Description: text(),
  RestrictedModuleLicenses: many(() => moduleLicenseLink),
  UnrestrictedModuleLicenses: many(() => moduleLicenseLink),
});

export const credentialType = carrier('CredentialType', {
  DisplayType: text(),
  Type: text(),
  Description: text(),
  ValueControl: oneOf(credentialControlType),
  CanCreatePerson: bool(),
  IsUserNameSupported: bool(),
});

export const credential = carrier('Credential', {
  Type: one(() => credentialType),
  Value: text(),
  DisplayValue: text(),
});

export const customCommand = carrier('CustomCommand', {
  Name: text(),
  DisplayName: text(),
  Description: text(),
  ToolTip: text(),
  Actions: oneOf(commandAction),
  ActionData: text(),
});
