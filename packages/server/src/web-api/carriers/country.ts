/** A country. */
import { carrier } from './carrier.ts';
import { bool, int, text, translatedText } from './property.ts';

export const country = carrier(
  'Country',
  {
    CountryId: int('Primary key: the number of ISO 3166-1'),
    Name: translatedText(),
    CurrencyId: int(),
    EnglishName: text(),
    TwoLetterISOCountry: text(),
    ThreeLetterISOCountry: text(),
    OrgNrText: translatedText(null, 'What its companies call their number'),
    InterAreaPrefix: text(),
    DialInPrefix: text(null, 'Telephone prefix'),
    ZipPrefix: text(),
    DomainName: text(),
    Rank: int(),
    Tooltip: translatedText(),
    Deleted: bool(),
  },
  {
    ImageDescription: text(),
    AddressLayoutId: int(),
    DomesticAddressLayoutId: int(),
    ForeignAddressLayoutId: int(),
  },
);
