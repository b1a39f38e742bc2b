/** Who calls, and what the caller may do. */
import { carrier, plainCarrier } from './carrier.ts';
import { ejUserStatus, licenseType, roleType, userType } from './enums.ts';
import { bool, date, int, listOf, many, oneOf, text, translatedText } from './property.ts';

export const grantedModuleLicense = carrier('GrantedModuleLicense', {
  OwnerId: int(),
  OwnerName: text(),
  OwnerDescription: text(),
  ModuleId: int(),
  Name: text(),
  Description: text(),
  Version: text(),
  LicenseType: oneOf(licenseType),
  ExtraFlags: int(),
  SortOrder: int(),
  LicenseNumber: int(),
  IsHidden: bool(),
  IsUnrestricted: bool(),
  ExpiryDate: date(),
});

export const providedCredential = plainCarrier('ProvidedCredential', {
  Type: text(null, 'Password, Ticket, Token or Session'),
  SearchName: text(null, 'Login name'),
  DisplayName: text(),
  CredentialId: int('Always 0: credentials have no ids of their own'),
});

export const soPrincipalCarrier = plainCarrier(
  'SoPrincipalCarrier',
  {
    UserType: oneOf(userType),
    Associate: text(null, 'Login name'),
    AssociateId: int('0 for a user that is no associate'),
    IsPerson: bool('Whether a person stands behind the associate'),
    PersonId: int(),
    CountryId: int("The person's country, else its company's"),
    HomeCountryId: int("The country of the person's company"),
    ContactId: int("The person's company"),
    GroupId: int('User group'),
    BusinessId: int('Business of the company'),
    CategoryId: int('Category of the company'),
    ContactOwner: int('Associate that is our contact of the company'),
    RoleId: int('1 administrator, 2 agent'),
    RoleName: translatedText(),
    RoleDescription: translatedText(),
    RoleType: oneOf(roleType),
    FullName: text(),
    EMailAddress: text(),
    FunctionRights: listOf(text(), 'What the caller may do in at least one chat topic, sorted'),
    EjUserId: int('Id of the user in chat sessions, topics and requests'),
    EjUserStatus: oneOf(ejUserStatus),
    ProvidedCredentials: many(() => providedCredential, 'How the caller proved itself'),
    DatabaseContextIdentifier: text(null, 'Always Default'),
    UserName: text(null, 'Login name'),
  },
  {
    Licenses: many(() => grantedModuleLicense),
    EjAccessLevel: int(),
    SecondaryGroups: listOf(int()),
  },
);
