import {
  dayIn,
  FILES_HINT,
  html,
  momentIn,
  type Html,
  type PublicForm,
  type TrackedCase,
  type TrackedForm,
  type TrackedSection,
  type Visit,
} from '#libs/public-pages';
import { STATES } from './states.js';

/** What the office publishes of a report beside its case. Nothing internal. */
export interface TrackedReport {
  readonly category: string | null;
  readonly place: string | null;
  readonly state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
  /** `YYYY-MM-DD`; null: nothing is promised. */
  readonly promise: string | null;
  /** Oldest first; only those that the resident sees. */
  readonly steps: readonly {
    readonly step: TrackedReport['state'];
    readonly text: string;
    /** ISO 8601. */
    readonly at: string;
  }[];
  /** Of the report that is of the same and leads: what was done, and what is promised. None of its words, which were written to somebody else. */
  readonly leading?: {
    readonly steps: readonly { readonly step: TrackedReport['state']; readonly at: string }[];
    readonly promise: string | null;
  } | null;
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
  /** Copies without metadata; only those that the resident sees. */
  readonly photos: readonly {
    readonly id: string;
    readonly moment: 'before' | 'after';
    readonly description: string;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
  }[];
  /** Mails at each step; null: the office knows no address. */
  readonly mails: 'on' | 'off' | null;
  /** Who sees the name: all who work on it, or few, by choice on this page; null: it was no choice, or nothing is known. */
  readonly name?: 'shown' | 'withheld' | null;
  /** What was said of it after the end; null: nothing yet. */
  readonly satisfied: boolean | null;
}

export const REOPENING_FORM = 'interventionReopening';
export const PHOTOS_FORM = 'interventionPhotos';
export const MAILS_OFF_FORM = 'interventionMailsOff';
export const MAILS_ON_FORM = 'interventionMailsOn';
export const CONFIDENCE_FORM = 'interventionConfidence';
export const NO_CONFIDENCE_FORM = 'interventionNoConfidence';
export const RATING_FORM = 'interventionRating';
const REOPENING_DAYS = 30;
const REOPENING_PATH = 'ponowne-otwarcie';
const PHOTOS_PATH = 'dodaj-zdjecia';
export const MAILS_OFF_PATH = 'bez-wiadomosci';
const MAILS_ON_PATH = 'z-wiadomosciami';
const CONFIDENCE_PATH = 'poufnie';
const NO_CONFIDENCE_PATH = 'pod-nazwiskiem';
const RATING_PATH = 'ocena';
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** Whether a report that was closed then may be opened again by whoever reported it. */
export const mayReopen = (closedAt: string | null, now: Temporal.Instant): boolean =>
  closedAt !== null &&
  Temporal.Instant.compare(now, Temporal.Instant.from(closedAt).add({ hours: REOPENING_DAYS * 24 })) <= 0;

function section(theCase: TrackedCase, visit: Visit): Html | undefined {
  const report = reportOf(theCase);
  if (!report) return undefined;
  const { say } = visit;
  return html`<h2>${say({ pl: 'Co się dzieje', en: 'What happens' })}</h2>
    <dl>
      <dt>${say({ pl: 'Stan', en: 'State' })}</dt>
      <dd>${say(STATES[report.state])}</dd>
      ${
        report.category !== null &&
        html`<dt>${say({ pl: 'Kategoria', en: 'Category' })}</dt>
          <dd>${report.category}</dd>`
      }
      ${
        report.place !== null &&
        html`<dt>${say({ pl: 'Miejsce', en: 'Place' })}</dt>
          <dd>${report.place}</dd>`
      }
      ${
        report.promise !== null &&
        html`<dt>${say({ pl: 'Obiecany termin', en: 'Promised by' })}</dt>
          <dd>${dayIn(report.promise, visit)}</dd>`
      }
    </dl>
    ${
      report.steps.length > 0 &&
      html`<ol>
        ${report.steps.map(
          ({ step, text, at }) =>
            html`<li>
              <p><strong>${say(STATES[step])}</strong>, ${momentIn(at, visit)}</p>
              <p class="text">${text}</p>
            </li>`,
        )}
      </ol>`
    }
    ${leadingOf(report, visit)} ${photosOf(report, visit)}
    <p>
      <a href="${visit.href(`${visit.path}/${PHOTOS_PATH}`)}">${say({ pl: 'Dodaj zdjęcia', en: 'Add photos' })}</a>
    </p>
    ${report.closedAt !== null && ratingOf(report, visit)} ${report.mails !== null && mailsOf(report.mails, visit)}
    ${report.name && nameOf(report.name, visit)}
    ${
      mayReopen(report.closedAt, visit.now) &&
      html`<p>
        <a href="${visit.href(`${visit.path}/${REOPENING_PATH}`)}"
          >${say({ pl: 'To nie zostało załatwione: otwórz zgłoszenie ponownie', en: 'It is not settled: open the report again' })}</a
        >
      </p>`
    }`;
}

function leadingOf({ leading }: TrackedReport, visit: Visit): Html | undefined {
  if (!leading || leading.steps.length === 0) return undefined;
  const { say } = visit;
  return html`<h3>${say({ pl: 'To samo zgłosił też ktoś inny', en: 'Somebody else reported the same' })}</h3>
    <p>
      ${say({
        pl: 'Oba zgłoszenia załatwiamy razem. W tamtym zapisaliśmy:',
        en: 'We deal with both together. In that one we noted:',
      })}
    </p>
    <ol>
      ${leading.steps.map(({ step, at }) => html`<li><strong>${say(STATES[step])}</strong>, ${momentIn(at, visit)}</li>`)}
    </ol>
    ${
      leading.promise !== null &&
      html`<p>${say({ pl: 'Obiecany termin:', en: 'Promised by:' })} ${dayIn(leading.promise, visit)}</p>`
    }`;
}

const MOMENTS = { before: { pl: 'Przed', en: 'Before' }, after: { pl: 'Po', en: 'After' } } as const;

function photosOf({ photos }: TrackedReport, { say, path }: Visit): Html | undefined {
  if (photos.length === 0) return undefined;
  const shown = (moment: 'before' | 'after') => {
    const its = photos.filter((photo) => photo.moment === moment);
    return (
      its.length > 0 &&
      html`<h3>${say(MOMENTS[moment])}</h3>
        <ul class="photos">
          ${its.map(
            ({ id, description, width, height }) =>
              html`<li>
                <figure>
                  <img
                    src="${path}/zdjecia/${id}"
                    alt="${description}"
                    width="${width}"
                    height="${height}"
                    loading="lazy"
                  />
                  <figcaption>${description}</figcaption>
                </figure>
              </li>`,
          )}
        </ul>`
    );
  };
  return html`<h2>${say({ pl: 'Zdjęcia', en: 'Photos' })}</h2>
    ${shown('before')}${shown('after')}`;
}

function ratingOf({ satisfied }: TrackedReport, { say, href, path }: Visit): Html {
  const said =
    satisfied === null
      ? {
          pl: 'Czy sprawa została załatwiona? Proszę odpowiedzieć',
          en: 'Was it dealt with? Please answer',
        }
      : satisfied
        ? {
            pl: 'Odpowiedzieli Państwo: załatwiona. Zmień odpowiedź',
            en: 'You answered: dealt with. Change the answer',
          }
        : {
            pl: 'Odpowiedzieli Państwo: niezałatwiona. Zmień odpowiedź',
            en: 'You answered: not dealt with. Change the answer',
          };
  return html`<p><a href="${href(`${path}/${RATING_PATH}`)}">${say(said)}</a></p>`;
}

const mailsOf = (mails: 'on' | 'off', { say, href, path }: Visit): Html =>
  mails === 'on'
    ? html`<p>
        ${say({ pl: 'O każdym kroku piszemy na podany adres.', en: 'We write to your address at each step.' })}
        <a href="${href(`${path}/${MAILS_OFF_PATH}`)}"
          >${say({ pl: 'Nie chcę tych wiadomości', en: 'I want none of these mails' })}</a
        >
      </p>`
    : html`<p>
        ${say({ pl: 'O krokach nie piszemy.', en: 'We do not write about steps.' })}
        <a href="${href(`${path}/${MAILS_ON_PATH}`)}"
          >${say({ pl: 'Chcę wiadomości o krokach', en: 'I want mails about steps' })}</a
        >
      </p>`;

const nameOf = (name: 'shown' | 'withheld', { say, href, path }: Visit): Html =>
  name === 'shown'
    ? html`<p>
        ${say({ pl: 'Państwa nazwisko widzą pracownicy, którzy zajmują się zgłoszeniami.', en: 'The staff who work on reports see your name.' })}
        <a href="${href(`${path}/${CONFIDENCE_PATH}`)}"
          >${say({ pl: 'Chcę, żeby było poufne', en: 'I want it kept in confidence' })}</a
        >
      </p>`
    : html`<p>
        ${say({ pl: 'Zgłoszenie jest poufne: nazwisko widzą tylko prowadzący i koordynatorzy.', en: 'This report is in confidence: only whoever has the case and coordinators see your name.' })}
        <a href="${href(`${path}/${NO_CONFIDENCE_PATH}`)}"
          >${say({ pl: 'Nie musi już być poufne', en: 'It need not be in confidence any more' })}</a
        >
      </p>`;

const photosForm: PublicForm = {
  kind: PHOTOS_FORM,
  path: PHOTOS_PATH,
  title: { pl: 'Zdjęcia do zgłoszenia', en: 'Photos of the report' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: 'Na tej stronie pokażemy kopie bez współrzędnych i innych danych aparatu. Proszę nie fotografować twarzy ani tablic rejestracyjnych.',
        en: 'This page will show copies without coordinates and other data of the camera. Please take no pictures of faces or number plates.',
      })}
    </p>`,
  fields: [
    {
      name: 'files',
      type: 'files',
      label: { pl: 'Zdjęcia', en: 'Photos' },
      hint: FILES_HINT,
      required: true,
      accept: PHOTO_TYPES,
    },
    {
      name: 'text',
      type: 'text',
      label: { pl: 'Co na nich widać', en: 'What they show' },
      hint: { pl: 'Dla osób, które ich nie widzą.', en: 'For those who cannot see them.' },
      longest: 300,
    },
  ],
  send: { pl: 'Dodaj zdjęcia', en: 'Add the photos' },
};

const mailsOffForm: PublicForm = {
  kind: MAILS_OFF_FORM,
  path: MAILS_OFF_PATH,
  setting: true,
  title: { pl: 'Rezygnacja z wiadomości', en: 'No more mails' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: 'Nie będziemy pisać o kolejnych krokach w tej sprawie. Strona zgłoszenia pokaże je nadal, a odpowiedź wyślemy.',
        en: 'We will write no more about the steps of this report. Its page still shows them, and we will send the answer.',
      })}
    </p>`,
  fields: [],
  send: { pl: 'Nie chcę tych wiadomości', en: 'I want none of these mails' },
};

const mailsOnForm: PublicForm = {
  kind: MAILS_ON_FORM,
  path: MAILS_ON_PATH,
  setting: true,
  title: { pl: 'Wiadomości o krokach', en: 'Mails about steps' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: 'Na podany adres napiszemy przy każdym kroku, który widać na stronie zgłoszenia.',
        en: 'We write to your address at each step that the page of the report shows.',
      })}
    </p>`,
  fields: [],
  send: { pl: 'Chcę wiadomości o krokach', en: 'I want mails about steps' },
};

const confidenceForm: PublicForm = {
  kind: CONFIDENCE_FORM,
  path: CONFIDENCE_PATH,
  setting: true,
  title: { pl: 'Zgłoszenie poufne', en: 'A report in confidence' },
  lead: ({ say }: Visit) =>
    html`<ul>
      <li>
        ${say({
          pl: 'Od tej chwili nazwisko, adres i telefon zobaczą tylko prowadzący sprawę i koordynatorzy. Kto widział je wcześniej, mógł je zapamiętać.',
          en: 'From now on only whoever has the case and coordinators see your name, address and phone. Whoever saw them before may remember them.',
        })}
      </li>
      <li>
        ${say({
          pl: 'Nie będziemy pisać na podany adres: kroki i odpowiedź pojawią się tylko na stronie zgłoszenia. Proszę zachować jej adres.',
          en: 'We will not write to your address: steps and the answer show on the report’s page alone. Please keep its address.',
        })}
      </li>
      <li>
        ${say({
          pl: 'Zgłoszenie, jego numer i termin zostają. Tego, co napisano w treści, nie zmienimy. Decyzję można cofnąć.',
          en: 'The report, its number and term stay. We do not change what the text says. You can take this back.',
        })}
      </li>
    </ul>`,
  fields: [],
  send: { pl: 'Tak, poufnie', en: 'Yes, in confidence' },
};

const noConfidenceForm: PublicForm = {
  kind: NO_CONFIDENCE_FORM,
  path: NO_CONFIDENCE_PATH,
  setting: true,
  title: { pl: 'Zgłoszenie pod nazwiskiem', en: 'A report by name' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: 'Nazwisko zobaczą znów pracownicy, którzy zajmują się zgłoszeniami, a o krokach będziemy pisać na podany adres.',
        en: 'The staff who work on reports see your name again, and we write about steps to your address.',
      })}
    </p>`,
  fields: [],
  send: { pl: 'Tak, pod nazwiskiem', en: 'Yes, by name' },
};

const ratingForm: PublicForm = {
  kind: RATING_FORM,
  path: RATING_PATH,
  setting: true,
  title: { pl: 'Czy sprawa została załatwiona?', en: 'Was it dealt with?' },
  fields: [
    {
      name: 'satisfied',
      type: 'choice',
      label: { pl: 'Odpowiedź', en: 'Answer' },
      required: true,
      unchosen: { pl: 'proszę wybrać', en: 'please choose' },
      options: [
        { value: 'yes', label: { pl: 'Tak, załatwiona', en: 'Yes, it was' } },
        { value: 'no', label: { pl: 'Nie, niezałatwiona', en: 'No, it was not' } },
      ],
    },
    {
      name: 'comment',
      type: 'longText',
      label: { pl: 'Uwagi (nieobowiązkowe)', en: 'Remarks (not required)' },
      longest: 2_000,
    },
  ],
  send: { pl: 'Odpowiedz', en: 'Answer' },
};

const reopeningForm: PublicForm = {
  kind: REOPENING_FORM,
  path: REOPENING_PATH,
  title: { pl: 'Ponowne otwarcie zgłoszenia', en: 'Opening the report again' },
  lead: ({ say }: Visit) =>
    html`<p>
      ${say({
        pl: `Zgłoszenie można otworzyć ponownie w ciągu ${REOPENING_DAYS} dni od zakończenia.`,
        en: `A report can be opened again within ${REOPENING_DAYS} days of its end.`,
      })}
    </p>`,
  fields: [
    {
      name: 'text',
      type: 'longText',
      label: { pl: 'Co jest nadal nie tak', en: 'What is still wrong' },
      required: true,
      longest: 5_000,
    },
    { name: 'files', type: 'files', label: { pl: 'Zdjęcia', en: 'Photos' }, accept: PHOTO_TYPES },
  ],
  send: { pl: 'Otwórz ponownie', en: 'Open it again' },
};

const reportOf = ({ extra }: TrackedCase): TrackedReport | undefined => extra as TrackedReport | undefined;

const ofReport =
  (when: (report: TrackedReport, visit: Visit) => boolean) =>
  (theCase: TrackedCase, visit: Visit): boolean => {
    const report = reportOf(theCase);
    return report !== undefined && when(report, visit);
  };

const isClosed = ofReport(({ closedAt }) => closedAt !== null);
// Both at any time: a program that says it twice is answered twice.
const getsMails = ofReport(({ mails }) => mails !== null);
const hasName = ofReport(({ name }) => Boolean(name));

const trackedForms: readonly TrackedForm[] = [
  { form: photosForm, when: ofReport(() => true) },
  { form: reopeningForm, when: ofReport(({ closedAt }, { now }) => mayReopen(closedAt, now)) },
  { form: ratingForm, when: isClosed },
  { form: mailsOffForm, when: getsMails },
  { form: mailsOnForm, when: getsMails },
  { form: confidenceForm, when: hasName },
  { form: noConfidenceForm, when: hasName },
];

export const trackedReport: TrackedSection = { section, forms: trackedForms };
