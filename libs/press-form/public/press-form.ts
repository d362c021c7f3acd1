import { OFFICE_ZONE } from '#libs/kernel';
import {
  FILES_HINT,
  html,
  type Field,
  type FieldFault,
  type PublicForm,
  type PublicTables,
  type SentForm,
  type Visit,
} from '#libs/public-pages';

/** Of the form, and of the receiver in the office. */
export const PRESS_FORM = 'pressInquiry';

/** What a journalist can want, as the kinds of cases are called. */
export const PRESS_KINDS = ['pressInquiry', 'accreditation', 'quoteAuthorisation'] as const;

export const PRESS_EVENT_FIELD = 'pressEvent';
/** None of the plan's. */
export const OTHER_EVENT = 'other';
const MOST_EVENTS = 50;

/** Questions, accreditation to an event, authorisation of a quote. */
export const pressForm: PublicForm = {
  kind: PRESS_FORM,
  path: '/zapytanie',
  title: { pl: 'Zapytanie prasowe', en: 'Press inquiry' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: 'Formularz dla dziennikarzy i redakcji. Po wysłaniu od razu pojawi się numer sprawy i tajny adres strony, na której widać jej stan i odpowiedź.',
        en: 'A form for journalists and newsrooms. As soon as it is sent you get the number of your case and the secret address of a page that shows its state and the answer.',
      })}
    </p>`,
  fields: [
    {
      name: 'about',
      type: 'choice',
      label: { pl: 'Czego dotyczy', en: 'What it is about' },
      required: true,
      options: [
        { value: 'pressInquiry', label: { pl: 'Pytania', en: 'Questions' } },
        { value: 'accreditation', label: { pl: 'Akredytacja na wydarzenie', en: 'Accreditation to an event' } },
        { value: 'quoteAuthorisation', label: { pl: 'Autoryzacja wypowiedzi', en: 'Authorisation of a quote' } },
      ],
    },
    {
      name: 'name',
      type: 'text',
      label: { pl: 'Imię i nazwisko', en: 'Name' },
      required: true,
      autocomplete: 'name',
    },
    {
      name: 'newsroom',
      type: 'text',
      label: { pl: 'Redakcja', en: 'Newsroom' },
      hint: {
        pl: 'Można zostawić puste: redakcję, którą znamy, rozpoznamy po domenie adresu i wpiszemy do sprawy.',
        en: 'Can be left empty: a newsroom that we know is found by the domain of your address, and put into the case.',
      },
      autocomplete: 'organization',
    },
    {
      name: 'email',
      type: 'email',
      label: { pl: 'Adres e-mail', en: 'E-mail address' },
      hint: { pl: 'Na ten adres wyślemy odpowiedź.', en: 'We send the answer to this address.' },
      required: true,
      autocomplete: 'email',
      longest: 254,
    },
    { name: 'phone', type: 'tel', label: { pl: 'Telefon', en: 'Phone' }, autocomplete: 'tel', longest: 40 },
    { name: 'subject', type: 'text', label: { pl: 'Temat', en: 'Subject' }, required: true },
    {
      name: 'text',
      type: 'longText',
      label: { pl: 'Pytania', en: 'Questions' },
      hint: {
        pl: 'Przy autoryzacji: dosłowna wypowiedź. Przy akredytacji: wydarzenie i kto przyjdzie.',
        en: 'For an authorisation: the quote, word by word. For an accreditation: the event, and who comes.',
      },
      required: true,
    },
    {
      name: 'requestedBy',
      type: 'moment',
      label: { pl: 'Do kiedy potrzebna odpowiedź', en: 'By when you need the answer' },
      hint: {
        pl: 'Kiedy zamyka się wydanie, czasu polskiego. Postaramy się zdążyć.',
        en: 'When you go to print, in Polish time. We try to make it.',
      },
    },
    { name: 'files', type: 'files', label: { pl: 'Pliki', en: 'Files' }, hint: FILES_HINT },
  ],
  further: async ({ values }, visit, tables) => (values['about'] === 'accreditation' ? openEvents(visit, tables) : []),
  check: ({ values: { requestedBy } }: SentForm, { now }: Visit): readonly FieldFault[] => {
    if (requestedBy === undefined || !isPast(requestedBy, now)) return [];
    return [
      {
        field: 'requestedBy',
        says: {
          pl: 'Ten czas już minął. Proszę podać późniejszy albo zostawić puste.',
          en: 'This time has passed. Please give a later one, or leave it empty.',
        },
      },
    ];
  },
  send: { pl: 'Wyślij zapytanie', en: 'Send the inquiry' },
};

interface PressEventTables {
  /** The plan's (libs/communiques). */
  'public_site.press_events': { id: string; title: string; place: string; starts_at: Date };
}

const dayAndHour = (at: Date, { language }: Visit): string =>
  Temporal.Instant.from(at.toISOString())
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** To which meeting of the plan, where there is one that has not begun. */
async function openEvents(visit: Visit, tables: PublicTables): Promise<readonly Field[]> {
  const events = await tables
    .tables<PressEventTables>()
    .selectFrom('public_site.press_events')
    .selectAll()
    .where('starts_at', '>', new Date(visit.now.epochMilliseconds))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST_EVENTS)
    .execute();
  if (events.length === 0) return [];
  const options = events.map(({ id, title, starts_at }) => {
    const called = `${title}, ${dayAndHour(starts_at, visit)}`;
    return { value: id, label: { pl: called, en: called } };
  });
  return [
    {
      name: PRESS_EVENT_FIELD,
      type: 'choice',
      label: { pl: 'Wydarzenie', en: 'Event' },
      required: true,
      unchosen: { pl: 'Proszę wybrać…', en: 'Please choose…' },
      options: [...options, { value: OTHER_EVENT, label: { pl: 'inne', en: 'another one' } }],
    },
  ];
}

/** A moment as a form has it, in Warsaw. @returns undefined for what is none */
export function momentOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(OFFICE_ZONE).toInstant();
  } catch {
    return undefined;
  }
}

function isPast(text: string, now: Temporal.Instant): boolean {
  const moment = momentOf(text);
  return moment !== undefined && Temporal.Instant.compare(moment, now) <= 0;
}
