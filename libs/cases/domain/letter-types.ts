import { defineLetter, type LetterField } from '#libs/kernel';

/** The letters of cases: their fields, and the words that come with the office. Administrators change the words. */

const field = (pl: string, en: string, samplePl: string, sampleEn = samplePl): LetterField => ({
  words: { pl, en },
  sample: { pl: samplePl, en: sampleEn },
});
const needed = (of: LetterField): LetterField => ({ ...of, required: true });

const office = {
  'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
  'office.address': field('adres e-mail urzędu', 'mail address of the office', 'prasa@urzad.example'),
  'office.hours': field(
    'godziny pracy urzędu',
    'working hours of the office',
    'pn.–pt. 7:30–15:30',
    'Mon–Fri 7:30–15:30',
  ),
};
const salutation = {
  'contact.salutation': field(
    'zwrot do adresata, jak w jego kontakcie; gdy go tam nie ma, „Dzień dobry”',
    'how the contact is addressed; “Dear Sir or Madam” where nobody has said it',
    'Szanowna Pani Redaktor',
    'Dear Ms Nowak',
  ),
};
const number = field('numer sprawy', 'number of the case', '2026/000123');
const legalEnd = field(
  'ostatni dzień terminu ustawowego; puste, gdy go nie ma',
  'last day of the statutory term; empty where there is none',
  '16 marca 2026',
  '16 March 2026',
);
const provision = field(
  'podstawa prawna',
  'legal basis',
  'art. 36 KPA',
  'article 36 of the Polish Code of Administrative Procedure',
);

/** For an answer that whoever has the case writes. */
export const caseFields = {
  ...office,
  ...salutation,
  'case.number': number,
  'case.subject': field('temat sprawy', 'subject of the case', 'Remont mostu w Żywcu'),
  'deadline.legalEnd': legalEnd,
};

/** For the people inside, about a case. */
const inside = {
  'case.number': needed(number),
  'case.subject': field('temat sprawy', 'subject of the case', 'Remont mostu w Żywcu'),
  'case.link': field('odnośnik do sprawy', 'link to the case', 'https://rzecznik.example/cases/1'),
  'deadline.legalEnd': legalEnd,
};
const assigned = {
  ...inside,
  'assignment.by': field('kto dekretuje', 'who assigns it', 'Ewa Nowak'),
  'assignment.priority': field('priorytet', 'priority', 'pilny'),
  'assignment.dueAt': field(
    'termin dekretacji; puste, gdy go nie ma',
    'term of the assignment; empty where there is none',
    '9 marca 2026, godz. 12:00',
  ),
  'assignment.note': field(
    'dyspozycja; puste, gdy jej nie ma',
    'instructions; empty where there are none',
    'Proszę uzgodnić z Departamentem Dróg.',
  ),
};
const clocked = {
  ...inside,
  'deadline.duty': field('co ma być zrobione w terminie', 'what is due', 'odpowiedź na wniosek'),
  'deadline.dueAt': field('do kiedy', 'until when', '16 marca 2026, godz. 24:00'),
  'deadline.left': field('ile czasu zostało', 'how much time is left', 'zostało dni: 2'),
  'case.officer': field('kto prowadzi sprawę', 'who has the case', 'Hanna Sikorska'),
};

export const DATA_PROTECTION = defineLetter({
  id: 'dataProtection',
  name: { pl: 'Klauzula informacyjna (art. 13 RODO)', en: 'Data protection notice (GDPR art. 13)' },
  sent: {
    pl: 'W potwierdzeniu wpływu, albo pod pierwszą odpowiedzią do kogoś, kto go nie dostał.',
    en: 'In the receipt, or below the first answer to somebody who got none.',
  },
  fields: office,
  builtIn: {
    pl: {
      subject: null,
      text: `Ochrona danych: administratorem danych jest urząd, którego biuro prasowe prowadzi tę korespondencję. Dane przetwarzamy,
aby załatwić sprawę (art. 6 ust. 1 lit. c i e RODO), przez czas wynikający z przepisów archiwalnych. Przysługuje Pani/Panu
prawo dostępu do danych, ich sprostowania, ograniczenia przetwarzania, sprzeciwu oraz skargi do Prezesa UODO. Inspektor
ochrony danych: przez adres {{office.address}}.`,
    },
    en: {
      subject: null,
      text: `Data protection: the controller is the authority whose press office conducts this correspondence. We process your data to
deal with your request (GDPR art. 6(1)(c) and (e)), for as long as archival law requires. You have the right of access,
rectification, restriction and objection, and to lodge a complaint with the Polish supervisory authority (UODO). Data
protection officer: through {{office.address}}.`,
    },
  },
});

export const RECEIPT = defineLetter({
  id: 'receipt',
  name: { pl: 'Potwierdzenie wpływu', en: 'Receipt' },
  sent: {
    pl: 'Do nadawcy, gdy jego wiadomość stała się sprawą: po polsku, a pod spodem po angielsku.',
    en: 'To the sender, when their message became a case: in Polish, and below in English.',
  },
  fields: {
    ...office,
    ...salutation,
    'case.number': needed(number),
    'deadline.legalEnd': legalEnd,
    'case.page': field(
      'tajny adres strony, na której nadawca śledzi sprawę; puste, gdy jej nie ma',
      'secret address of the page on which the sender follows the case; empty where there is none',
      'https://urzad.example/sprawa/…',
    ),
    'receipt.afterHours': field(
      'zdanie o tym, że wiadomość przyszła poza godzinami pracy; puste, gdy nie',
      'says that the message came outside working hours; empty where it did not',
      'Wiadomość przyszła poza godzinami pracy urzędu: zajmiemy się nią, gdy urząd będzie czynny.',
      'The message came outside working hours: we will see to it when the office is open.',
    ),
    dataProtection: needed(
      field(
        'klauzula informacyjna (osobne pismo na tej liście)',
        'the data protection notice (a letter of its own in this list)',
        'Ochrona danych: …',
        'Data protection: …',
      ),
    ),
  },
  builtIn: {
    pl: {
      subject: 'Potwierdzenie przyjęcia sprawy {{case.number}}',
      text: `{{contact.salutation}},

otrzymaliśmy Pani/Pana wiadomość i zarejestrowaliśmy ją pod numerem {{case.number}}.
Odpowiemy bez zbędnej zwłoki.
Termin ustawowy upływa {{deadline.legalEnd}}.
Co dzieje się ze sprawą, widać na tej stronie (adres jest tajny): {{case.page}}
Prosimy nie zmieniać tematu tej korespondencji: po znaku w nawiasie rozpoznamy sprawę.

{{dataProtection}}

{{office.name}}
{{office.address}}`,
    },
    en: {
      subject: null,
      text: `{{contact.salutation}},

we have received your message and registered it under the number {{case.number}}.
We will answer without undue delay.
The statutory term ends on {{deadline.legalEnd}}.
What becomes of the case is shown on this page (its address is secret): {{case.page}}
Please keep the subject of this correspondence: the mark in brackets tells us the case.

{{dataProtection}}

This message was sent automatically. / Wiadomość wysłana automatycznie.`,
    },
  },
});

export const DELAY_NOTICE = defineLetter({
  id: 'delayNotice',
  name: { pl: 'Zawiadomienie o przedłużeniu terminu', en: 'Notice of delay' },
  sent: {
    pl: 'Do nadawcy, gdy sprawa nie będzie załatwiona w terminie. Po angielsku wychodzi pod polskim.',
    en: 'To the sender, when the case will not be settled in its term. In English it stands below the Polish one.',
  },
  fields: {
    ...office,
    ...salutation,
    'case.number': number,
    'law.article': provision,
    'deadline.legalEnd': legalEnd,
    'delay.until': needed(field('nowy termin', 'the new date', '20 kwietnia 2026', '20 April 2026')),
    'delay.reasons': needed(
      field('przyczyny', 'the reasons', 'Zbieramy dane z powiatów.', 'We are collecting data from the counties.'),
    ),
    'law.urging': field(
      'pouczenie o ponagleniu; puste, gdy nie przysługuje',
      'the right to an urging motion; empty where there is none',
      'Ma Pani/Pan prawo wnieść ponaglenie (art. 37 KPA).',
      'You may lodge an urging motion (ponaglenie, article 37 KPA).',
    ),
  },
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

zawiadamiamy, że sprawa {{case.number}} nie zostanie załatwiona w terminie do {{deadline.legalEnd}} (podstawa zawiadomienia: {{law.article}}).

Przyczyny: {{delay.reasons}}

Nowy termin załatwienia sprawy: {{delay.until}}.

{{law.urging}}

{{office.name}}
{{office.address}}`,
    },
    en: {
      subject: null,
      text: `{{contact.salutation}},

this is to notify you that case {{case.number}} will not be settled in the term that ends on {{deadline.legalEnd}} (basis of this notice: {{law.article}}).

Reasons: {{delay.reasons}}

The new date by which the case will be settled: {{delay.until}}.

{{law.urging}}

{{office.name}}
{{office.address}}`,
    },
  },
});

export const CALL_TO_REMEDY = defineLetter({
  id: 'callToRemedy',
  name: { pl: 'Wezwanie do usunięcia braków', en: 'Call to remedy defects' },
  sent: {
    pl: 'Do nadawcy pisma, które ma braki (art. 64 § 2 KPA).',
    en: 'To the sender of a letter with defects (KPA 64 §2).',
  },
  fields: {
    ...office,
    ...salutation,
    'case.number': number,
    'remedy.before': field(
      '„, zanim wydamy decyzję”; puste, gdy jej nie będzie',
      '“before we decide”; empty where there is no decision',
      ', zanim wydamy decyzję',
    ),
    'remedy.defects': needed(field('braki', 'the defects', 'brak podpisu')),
    'remedy.days': needed(field('ile dni na usunięcie', 'days to put it right', '7')),
    'remedy.otherwise': needed(
      field('co się stanie bez usunięcia', 'what happens otherwise', 'pismo pozostawimy bez rozpoznania'),
    ),
  },
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

na podstawie art. 64 § 2 Kodeksu postępowania administracyjnego wzywamy do usunięcia braków pisma w sprawie {{case.number}}{{remedy.before}}.

Braki: {{remedy.defects}}

Termin: {{remedy.days}} dni od dnia doręczenia tego wezwania. Jeżeli braki nie zostaną usunięte w tym terminie, {{remedy.otherwise}}.

{{office.name}}
{{office.address}}`,
    },
  },
});

export const FORWARDING = defineLetter({
  id: 'forwarding',
  name: { pl: 'Zawiadomienie o przekazaniu według właściwości', en: 'Notice of forwarding' },
  sent: {
    pl: 'Do nadawcy, gdy sprawa albo jej część trafia do innego organu.',
    en: 'To the sender, when the case or part of it goes to another body.',
  },
  fields: {
    ...office,
    ...salutation,
    'case.number': number,
    'law.article': provision,
    'forwarding.what': needed(field('„sprawę” albo „część sprawy”', '“the case” or “part of the case”', 'sprawę')),
    'forwarding.body': needed(field('organ właściwy', 'the competent body', 'Starosta Żywiecki')),
    'forwarding.reasons': needed(field('uzasadnienie', 'the reasons', 'Droga jest powiatowa.')),
    'forwarding.rest': field(
      '„W pozostałej części odpowiemy sami.”; puste, gdy przekazano całość',
      'that we answer the rest; empty where all was forwarded',
      'W pozostałej części odpowiemy sami.',
    ),
  },
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

zawiadamiamy, że {{forwarding.what}} {{case.number}} przekazujemy według właściwości ({{law.article}}) do:

{{forwarding.body}}

Uzasadnienie: {{forwarding.reasons}}

{{forwarding.rest}}

{{office.name}}
{{office.address}}`,
    },
  },
});

export const REFUSAL = defineLetter({
  id: 'refusal',
  name: { pl: 'Pismo przy decyzji odmownej', en: 'Letter with a decision of refusal' },
  sent: { pl: 'Do wnioskodawcy, z podpisaną decyzją.', en: 'To the applicant, with the signed decision.' },
  fields: {
    ...office,
    ...salutation,
    'case.number': number,
    'refusal.legalBasis': needed(field('podstawa prawna', 'legal basis', 'art. 5 ust. 2 UDIP')),
    'refusal.reasoning': needed(field('uzasadnienie', 'reasoning', 'Informacja jest tajemnicą przedsiębiorcy.')),
    'refusal.persons': field(
      'kto zajął stanowisko; puste, gdy nikt',
      'who took a position; empty where nobody did',
      'Jan Kowalski, dyrektor',
    ),
    'refusal.interests': field(
      'ze względu na jakie dobra; puste, gdy bez nich',
      'for whose interests; empty where for none',
      'tajemnica przedsiębiorcy',
    ),
    'refusal.instruction': needed(
      field('pouczenie', 'instruction on remedies', 'Odwołanie wnosi się w terminie 14 dni.'),
    ),
  },
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

w sprawie {{case.number}} doręczamy decyzję odmowną.

Podstawa prawna: {{refusal.legalBasis}}

Uzasadnienie: {{refusal.reasoning}}

Stanowisko zajęli: {{refusal.persons}}

Ze względu na dobra: {{refusal.interests}}

Pouczenie: {{refusal.instruction}}

{{office.name}}
{{office.address}}`,
    },
  },
});

export const ASSIGNMENT = defineLetter({
  id: 'assignment',
  name: { pl: 'Dekretacja na pracownika', en: 'Assignment to an employee' },
  sent: { pl: 'Do pracownika, który dostał sprawę.', en: 'To the employee who got a case.' },
  fields: assigned,
  builtIn: {
    pl: {
      subject: 'Dekretacja {{case.number}}: {{case.subject}}',
      text: `{{assignment.by}} przekazuje Pani/Panu sprawę {{case.number}}.

Temat: {{case.subject}}
Termin ustawowy: {{deadline.legalEnd}}
Priorytet: {{assignment.priority}}
Termin dekretacji: do {{assignment.dueAt}}
Dyspozycja: {{assignment.note}}

{{case.link}}`,
    },
  },
});

export const UNIT_ASSIGNMENT = defineLetter({
  id: 'unitAssignment',
  name: { pl: 'Dekretacja na komórkę', en: 'Assignment to a unit' },
  sent: { pl: 'Do kierownika komórki, która dostała sprawę.', en: 'To the head of the unit that got a case.' },
  fields: { ...assigned, 'assignment.unit': field('komórka', 'the unit', 'Departament Dróg') },
  builtIn: {
    pl: {
      subject: 'Dekretacja {{case.number}}: {{case.subject}}',
      text: `{{assignment.by}} przekazuje sprawę {{case.number}} do komórki „{{assignment.unit}}”. Nikt jej jeszcze nie prowadzi: proszę wskazać osobę.

Temat: {{case.subject}}
Termin ustawowy: {{deadline.legalEnd}}
Priorytet: {{assignment.priority}}
Termin dekretacji: do {{assignment.dueAt}}
Dyspozycja: {{assignment.note}}

{{case.link}}`,
    },
  },
});

const ABOUT_CLOCK = `Temat: {{case.subject}}
Termin: {{deadline.duty}}
Do: {{deadline.dueAt}} ({{deadline.left}})
Prowadzący: {{case.officer}}`;

export const WARNING = defineLetter({
  id: 'warning',
  name: { pl: 'Zbliża się termin', en: 'A term is near' },
  sent: { pl: 'Do prowadzącego sprawę, przed terminem.', en: 'To the case officer, before the term ends.' },
  fields: clocked,
  builtIn: {
    pl: {
      subject: 'Zbliża się termin: {{case.number}}, {{deadline.left}}',
      text: `Sprawa {{case.number}} czeka na odpowiedź.

${ABOUT_CLOCK}

{{case.link}}`,
    },
  },
});

const escalated = { ...clocked, 'escalation.level': field('poziom eskalacji', 'level of the escalation', '2') };

export const ESCALATION = defineLetter({
  id: 'escalation',
  name: { pl: 'Eskalacja', en: 'Escalation' },
  sent: {
    pl: 'Do koordynatora, gdy termin jest bliski, a odpowiedzi nie ma.',
    en: 'To the coordinator, when the term is near and there is no answer.',
  },
  fields: escalated,
  builtIn: {
    pl: {
      subject: 'Eskalacja (poziom {{escalation.level}}): {{case.number}}, {{deadline.left}}',
      text: `Sprawa {{case.number}} nie ma odpowiedzi, a termin jest bliski.

${ABOUT_CLOCK}
Poziom eskalacji: {{escalation.level}}

{{case.link}}`,
    },
  },
});

export const OVERDUE = defineLetter({
  id: 'overdue',
  name: { pl: 'Termin przekroczony', en: 'The term has passed' },
  sent: {
    pl: 'Do koordynatora, gdy minął termin, a odpowiedź nie została wysłana.',
    en: 'To the coordinator, when the term has passed and no answer was sent.',
  },
  fields: escalated,
  builtIn: {
    pl: {
      subject: 'Termin przekroczony: {{case.number}}',
      text: `W sprawie {{case.number}} minął termin, a odpowiedź nie została wysłana.

${ABOUT_CLOCK}
Poziom eskalacji: {{escalation.level}}

{{case.link}}`,
    },
  },
});

export const DIGEST = defineLetter({
  id: 'digest',
  name: { pl: 'Zestawienie terminów', en: 'Digest of terms' },
  sent: {
    pl: 'Zamiast kilku ostrzeżeń i eskalacji, które przyszłyby w jednej chwili do tej samej osoby.',
    en: 'Instead of several warnings and escalations that would come to one person at one moment.',
  },
  fields: {
    'digest.count': field('ile spraw i terminów', 'how many cases and terms', '2'),
    'digest.lines': needed(
      field(
        'po jednym terminie: sprawa, poziom, co ma być zrobione, do kiedy, ile zostało, kto prowadzi, odnośnik',
        'term by term: case, level, what is due, until when, what is left, who has it, link',
        '2026/000123, eskalacja (poziom 2): odpowiedź na wniosek\ndo 16 marca 2026, godz. 24:00 (zostało dni: 2), prowadzi Hanna Sikorska\nhttps://rzecznik.example/cases/1',
      ),
    ),
  },
  builtIn: {
    pl: {
      subject: 'Terminy: {{digest.count}} do sprawdzenia',
      text: `Terminy, o których trzeba teraz wiedzieć:

{{digest.lines}}`,
    },
  },
});

export const REQUESTED_BY = defineLetter({
  id: 'requestedBy',
  name: { pl: 'Termin nadawcy', en: 'The sender’s own deadline' },
  sent: {
    pl: 'Do prowadzącego sprawę, gdy zbliża się chwila, do której nadawca prosi o odpowiedź.',
    en: 'To the case officer, when the moment is near by which the sender asks for an answer.',
  },
  fields: clocked,
  builtIn: {
    pl: {
      subject: 'Termin nadawcy: {{case.number}}, {{deadline.left}}',
      text: `W sprawie {{case.number}} nadawca prosi o odpowiedź do {{deadline.dueAt}}.

${ABOUT_CLOCK}

{{case.link}}`,
    },
  },
});

export const ASSIGNMENT_TERM = defineLetter({
  id: 'assignmentTerm',
  name: { pl: 'Termin dekretacji', en: 'Term of an assignment' },
  sent: {
    pl: 'Do prowadzącego sprawę przed terminem dekretacji; po terminie do tego, kto dekretował, i kierownika komórki.',
    en: 'To the case officer before the term of an assignment; after it to whoever assigned, and to the head of the unit.',
  },
  fields: clocked,
  builtIn: {
    pl: {
      subject: 'Termin dekretacji: {{case.number}}, {{deadline.left}}',
      text: `Sprawa {{case.number}} została zadekretowana z terminem do {{deadline.dueAt}}, a odpowiedzi nie ma.

${ABOUT_CLOCK}

{{case.link}}`,
    },
  },
});

export const FORWARDED_MESSAGE = defineLetter({
  id: 'forwardedMessage',
  name: { pl: 'Przekazana wiadomość', en: 'Message passed on' },
  sent: {
    pl: 'Do osoby w urzędzie, której ktoś przekazał wiadomość ze sprawy.',
    en: 'To somebody inside, to whom a message of a case was passed on.',
  },
  fields: {
    'case.number': needed(number),
    'case.subject': inside['case.subject'],
    'case.link': inside['case.link'],
    'forward.by': field('kto przekazuje', 'who passes it on', 'Ewa Nowak'),
    'forward.note': field('dopisek; puste, gdy go nie ma', 'note; empty where there is none', 'Proszę o wkład.'),
    'message.from': field('od kogo jest wiadomość', 'whom the message is from', 'jan@gazeta.example'),
    'message.at': field('kiedy przyszła', 'when it came', '2026-03-02'),
    'message.text': needed(field('treść wiadomości', 'what it says', 'Kiedy koniec remontu?')),
  },
  builtIn: {
    pl: {
      subject: 'PD: {{case.subject}} ({{case.number}})',
      text: `{{forward.by}} przekazuje wiadomość ze sprawy {{case.number}}.

{{forward.note}}

{{case.link}}

-------- Przekazana wiadomość --------
Od: {{message.from}}
Data: {{message.at}}
Temat: {{case.subject}}

{{message.text}}`,
    },
  },
});

export const CASE_LETTERS = [
  RECEIPT,
  DATA_PROTECTION,
  DELAY_NOTICE,
  CALL_TO_REMEDY,
  FORWARDING,
  REFUSAL,
  ASSIGNMENT,
  UNIT_ASSIGNMENT,
  WARNING,
  ESCALATION,
  OVERDUE,
  DIGEST,
  REQUESTED_BY,
  ASSIGNMENT_TERM,
  FORWARDED_MESSAGE,
];
