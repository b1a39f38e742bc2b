import type { Dialogue } from './dialogue.ts';

/** What people ask the support of an outdoor shop. */
export const SUPPORT_DIALOGUES: readonly Dialogue[] = [
  {
    language: 'no',
    lines: [
      [
        'c',
        'Hei! Hvor er pakka mi? Ordre {order}',
        'Hei, ordre {order} skulle kommet i forrige uke. Hvor er den?',
      ],
      ['a', 'Hei {name}! Et øyeblikk, så sjekker jeg sporingen.', 'Hei! Jeg ser på ordren din nå.'],
      [
        'a',
        'Den ligger på terminalen i Trondheim og kommer {day}.',
        'Den er på vei og skal leveres {day}.',
      ],
      ['c', 'Supert, takk for hjelpen 🙂', 'Flott, da venter jeg til {day}. Takk!'],
      ['a', 'Bare hyggelig. Ha en fin dag videre!', 'Så lite. God tur!'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'Hi, my order {order} has been "in transit" for a week. Is it lost?',
        'Hello, where is order {order}? The tracking has not moved for days.',
      ],
      [
        'a',
        'Hi {name}, let me look at that for you.',
        'Hello! One moment while I check with the carrier.',
      ],
      [
        'a',
        'It was held at customs and has been released this morning. You should have it by {day}.',
        'It missed its van. The carrier promises {day} at the latest.',
      ],
      ['c', 'Great, thanks for checking.', 'OK. And if it does not come?'],
      ['a', 'If it has not arrived then, write to us again and we will send a new one at once.'],
      ['c', 'Perfect. Bye!', 'Fair enough, thank you.'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Glidelåsen på {product} har røket etter tre måneder. Er det reklamasjon?',
        'Hei, {product} lekker i sømmen. Hva gjør jeg?',
      ],
      [
        'a',
        'Hei {name}, det skal den selvsagt ikke. Har du ordrenummeret?',
        'Det var synd å høre! Kan du sende ordrenummeret?',
      ],
      ['c', '{order}', 'Ja, {order}'],
      [
        'a',
        'Takk. Det er fem års garanti på sømmer og glidelåser, så du får valget mellom reparasjon og en ny.',
      ],
      ['c', 'Reparasjon er fint, jeg er glad i den gamle.', 'Da vil jeg gjerne ha en ny i {size}.'],
      [
        'a',
        'Da sender jeg en returlapp på e-post. Reparasjonen tar omtrent to uker.',
        'Ordnet! Returlappen kommer på e-post om noen minutter.',
      ],
      ['c', 'Tusen takk!', 'Kjempefin service 👍'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'The {product} I got is {size}, but I ordered one size up. Order {order}.',
        'Wrong size in my parcel (order {order}), can I swap it?',
      ],
      [
        'a',
        'Sorry about that, {name}! I can swap it free of charge.',
        'Of course. We made the mistake, so the return is on us.',
      ],
      ['c', 'Do I have to send this one back first?', 'How long will that take?'],
      [
        'a',
        'No, the new one leaves today. Put the old one in the same box and use the label inside.',
        'Three days or so. You get the label by e-mail right now.',
      ],
      ['c', 'Brilliant, thanks a lot.', 'That is easy. Thank you!'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Kan jeg legge til {product} på ordre {order} før den sendes?',
        'Jeg glemte {product} på ordre {order}. Er det for sent?',
      ],
      ['a', 'Jeg sjekker om den er pakket.', 'Hei {name}! La meg se.'],
      [
        'a',
        'Du er heldig, den er ikke pakket ennå. Jeg har lagt den til.',
        'Den gikk dessverre ut døra i morges. Men du slipper frakt på neste ordre, så lager jeg en ny.',
      ],
      ['c', 'Herlig, takk!', 'Ok, det er greit. Takk for raskt svar.'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'I returned my {product} two weeks ago and still have no refund (order {order})',
        'Hi there. When will I see the money for order {order}?',
      ],
      [
        'a',
        'Hi {name}. I can see the return came in last week.',
        'Let me check with accounting, one moment please.',
      ],
      [
        'a',
        'The refund was booked yesterday. Your bank needs up to three days more.',
        'It was stuck because the slip was missing. I have released it now.',
      ],
      ['c', 'Right. Could you send me a confirmation?', 'Thanks, I was getting worried.'],
      ['a', 'It is in your inbox.', 'No need to! Is there anything else?'],
      ['c', 'No, that is all. Thanks!', 'Got it, thanks 😊'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Hvordan vasker jeg {product} uten å ødelegge den?',
        'Kan {product} gå i tørketrommel?',
      ],
      [
        'a',
        'Hei! 40 grader med vaskemiddel for tekniske plagg, aldri skyllemiddel.',
        'Ja, 20 minutter på lav varme. Det vekker impregneringen igjen.',
      ],
      ['c', 'Og impregnering? Hvor ofte?', 'Må jeg impregnere etterpå?'],
      ['a', 'Når vannet ikke lenger perler. For de fleste er det en gang i sesongen.'],
      ['c', 'Da vet jeg det. Takk!', 'Perfekt, takk skal du ha'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'I cannot log in to see my orders, the page says my address is unknown',
        'Password reset mail never arrives. Can you help?',
      ],
      [
        'a',
        'Hi {name}! Which address do you use?',
        'Happy to. Could you look in the spam folder first?',
      ],
      ['c', 'The one I gave in the form.', 'Looked there already, nothing.'],
      [
        'a',
        'You ordered as a guest, so there is no account yet. I have sent you an invitation that finds your old orders.',
        'There was a typing error in your address. I have corrected it and sent the mail again.',
      ],
      ['c', 'That worked, I am in.', 'Got it this time. Thanks!'],
      ['a', 'Great. Have a nice day!', 'Good to hear. Bye!'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Vi skulle hatt faktura med bestillernummer på ordre {order}',
        'Kan dere sende fakturaen for ordre {order} på nytt, med organisasjonsnummer?',
      ],
      [
        'a',
        'Hei {name}, det fikser jeg. Hvilken referanse skal stå på den?',
        'Ja visst. Skal den gå som EHF eller på e-post?',
      ],
      ['c', 'Ref. {count}-B, takk', 'EHF er best.'],
      ['a', 'Sendt. Den gamle er kreditert, så dere kan se bort fra den.'],
      ['c', 'Strålende.', 'Tusen takk for hjelpen!'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'A pole of my {product} snapped in the wind. Do you sell spare parts?',
        'Can I buy a spare buckle for the {product}?',
      ],
      [
        'a',
        'We do! Which year did you buy it?',
        'Yes, most parts are in stock. Is it the {color} one?',
      ],
      ['c', 'Two summers ago, order {order} I think.', 'Yes, {color}.'],
      [
        'a',
        'Then it is still under warranty and the part is free. Where shall I send it?',
        'I found it. 39 kr with postage, shall I put it on an invoice?',
      ],
      [
        'c',
        'Same address as always, please. Thank you so much!',
        'Yes please. Nice that you keep spares.',
      ],
      ['a', 'Done, it leaves this afternoon.', 'We try! Enjoy the mountains.'],
    ],
  },
  {
    language: 'no',
    lines: [
      [
        'c',
        'Jeg fikk to {product} men bestilte bare en?',
        'Det mangler {product} i pakka, ordre {order}',
      ],
      [
        'a',
        'Oi, det beklager jeg. Jeg sjekker lageret.',
        'Beklager det! Da har det gått litt fort her.',
      ],
      [
        'a',
        'Pakkeseddelen stemmer ikke med ordren. Jeg retter det opp nå, og du får returlapp eller ny sending i dag.',
      ],
      ['c', 'Fint at det ordner seg.', 'Null stress. Takk!'],
    ],
  },
  {
    language: 'en',
    lines: [
      [
        'c',
        'Your FAQ says 60 days for returns. Does that count from the order or the delivery?',
        'Can I still return a gift that was bought {count} days ago?',
      ],
      [
        'a',
        'From the day you receive it, {name}.',
        'For gifts we are generous: until you have tried it on, really.',
      ],
      ['c', 'And it has to be unused?', 'Wonderful. What do I need?'],
      [
        'a',
        'Tried on at home is fine, washed or worn outdoors is not.',
        'Only the order number, which is on the slip inside the box.',
      ],
      ['c', 'Clear. Thanks for the quick answer.', 'Then I will do that. Cheers'],
    ],
  },
];
