import type { Dialogue } from './dialogue.ts';

/** What people ask before they buy, alone or for their company. */
export const SALES_DIALOGUES: readonly Dialogue[] = [
  {
    language: 'no',
    lines: [
      [
        'c',
        'Hei, hvilken størrelse bør jeg ha i {product}? Er 178 og 74 kg',
        'Er {product} stor eller liten i størrelsen?',
      ],
      [
        'a',
        'Hei! Da ville jeg tatt {size}, med plass til en ull under.',
        'Den er normal. Mellom to størrelser: ta den største.',
      ],
      ['c', 'Finnes den i {color}?', 'Og i {color}?'],
      ['a', 'Ja, {count} igjen på lager.', 'Den kommer inn igjen {day}.'],
      ['c', 'Da slår jeg til. Takk!', 'Topp, jeg tenker på det'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'We need {count} jackets with our logo for our guides. Do you do that?',
        'Do you have prices for companies? It is about {count} sets.',
      ],
      [
        'a',
        'We do! From 20 pieces on there is a discount, and embroidery takes two weeks.',
        'Certainly. Which products do you have in mind?',
      ],
      ['c', 'Mostly the {product}, in {color}.', 'The {product}, different sizes.'],
      ['a', 'I will make an offer and send it to you by {day}. Is that early enough?'],
      ['c', 'Yes, {day} is fine. Looking forward to it.', 'Perfect, thank you!'],
      ['a', 'Thanks for asking us!', 'You will hear from me.'],
    ],
  },
  {
    language: 'no',
    lines: [
      ['c', 'Tåler {product} minus 20?', 'Er {product} varm nok til Finnmarksvidda i mars?'],
      [
        'a',
        'Komfortgrensa er minus 12. Under det ville jeg lagt til et lag.',
        'Med ullundertøy, ja. Uten ville jeg valgt vintermodellen.',
      ],
      ['c', 'Hva veier vintermodellen?', 'Hvor mye dyrere er den?'],
      ['a', '1,9 kilo, 400 gram mer enn den vanlige.', '900 kroner. Men den varer lenger også.'],
      ['c', 'Ok, takk for ærlig svar!', 'Da går jeg for den 🏔️'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'Is the {product} back in stock soon?',
        'When do you get the {product} in {color} again?',
      ],
      [
        'a',
        'The next delivery is due on {day}. Shall I put one aside for you?',
        'We expect {count} of them next week.',
      ],
      ['c', 'Yes please, size {size}.', 'Can you send me a mail then?'],
      ['a', 'Done. You get a mail as soon as it is here.'],
      ['c', 'Thanks!', 'You are a star'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Vi er en barnehage og trenger regntøy til {count} barn. Hva anbefaler dere?',
        'Har dere avtalepriser for kommuner og barnehager?',
      ],
      [
        'a',
        'Hei! Regnsettet vårt er laget for akkurat det, og det tåler industrivask.',
        'Ja, vi har rammeavtale med flere. Hvor mange gjelder det?',
      ],
      ['c', 'Hva koster det per sett?', '{count} sett i første omgang.'],
      ['a', '890 kr, minus 15 % ved mer enn 40 sett.', 'Da får dere 15 %. Jeg sender et tilbud.'],
      ['c', 'Det høres bra ut. Send gjerne et tilbud.', 'Takk! Vi tar det i personalmøtet {day}.'],
      ['a', 'Det kommer i løpet av dagen.', 'Supert, lykke til!'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'What is the difference between the two {product} models?',
        'Which {product} would you take for Scotland in October?',
      ],
      [
        'a',
        'The lighter one is for summer, the other has a storm flap and taped seams.',
        'The one with the storm flap. Scotland is wet sideways.',
      ],
      ['c', 'Haha, true. Is it worth the price?', 'Good point. Do you ship to Scotland?'],
      [
        'a',
        'If you are out more than ten days a year: yes.',
        'We do, five to eight days and no duty on top.',
      ],
      ['c', 'Then I will take it in {size}.', 'Great, ordering now.'],
    ],
  },
  {
    language: 'no',
    lines: [
      ['c', 'Selger dere gavekort?', 'Kan vi få gavekort til {count} ansatte med egen hilsen?'],
      [
        'a',
        'Ja, på valgfritt beløp. De sendes på e-post eller som kort i posten.',
        'Det kan dere. Send meg teksten, så lager jeg et utkast.',
      ],
      ['c', 'Hvor lenge gjelder de?', 'Kjempefint, den kommer {day}.'],
      ['a', 'Tre år.', 'Da venter jeg på den. Takk for bestillingen!'],
      ['c', 'Takk!', 'Takk skal du ha.'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'Do you rent out tents? We need {count} for a weekend.',
        'Can one hire the {product} before buying it?',
      ],
      [
        'a',
        'We do, by the day or the week. Which weekend?',
        'Yes, and the rent counts towards the price if you keep it.',
      ],
      ['c', 'The next one, from {day}.', 'Nice! From {day} on, if that works.'],
      [
        'a',
        'They are free then. Shall I book them under your name?',
        'It does. You can pick it up at the shop after ten.',
      ],
      ['c', 'Please do.', 'See you then.'],
      ['a', 'Booked! You get a confirmation by e-mail.', 'See you!'],
    ],
  },
];

/** Messages that people leave when nobody is there. */
export const OFFLINE_MESSAGES: Readonly<Record<Dialogue['language'], readonly OfflineMessage[]>> = {
  no: [
    [
      'Retur uten lapp',
      'Hei, jeg finner ikke returlappen til ordre {order}. Kan dere sende en ny?',
    ],
    ['Feil på faktura', 'Fakturaen for ordre {order} har feil adresse.'],
    ['Bytte farge', 'Kan jeg bytte {product} til {color}? Den er ikke brukt.'],
    ['Åpningstider', 'Er butikken åpen i påsken? Vi kommer innom på {day}.'],
  ],
  en: [
    ['Missing item', 'One of the two rain sets was missing in my parcel, order {order}.'],
    ['Opening hours', 'Is your shop open during Easter? We come by on {day}.'],
    ['Boots', 'The soles of my hiking boots come off after one season. Order {order}.'],
  ],
};

/** Title and text. */
type OfflineMessage = readonly [string, string];
