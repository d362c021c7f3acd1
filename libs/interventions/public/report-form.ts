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
import { isInPoland, isInRegion, kilometreIn, pointIn, type Region } from './domain/point.js';
import { isItOneOfThese } from './near-pages.js';
import { nearReports } from './near-reports.js';
import { choicesOf, regionOf, fieldOfQuestion, questionsOf } from './registers.js';

/** Of the form, and of the receiver in the office. */
export const REPORT_FORM = 'interventionReport';

export const WHO = ['byName', 'confidentially', 'anonymously'] as const;
export type Who = (typeof WHO)[number];

/** What is wrong, where, and who says so. */
export const reportForm: PublicForm = {
  kind: REPORT_FORM,
  path: '/zgloszenie',
  title: { pl: 'Zgłoś, co trzeba naprawić', en: 'Report what needs mending' },
  lead: ({ say, office }: Visit) =>
    html`<p>
        ${say({
          pl: 'Po wysłaniu od razu pojawi się tajny adres strony, na której widać, co dzieje się ze zgłoszeniem, i na której można coś dopisać.',
          en: 'As soon as it is sent you get the secret address of a page that shows what becomes of the report, and where you can add to it.',
        })}
      </p>
      <p class="quiet">
        ${say({
          pl: `Administratorem danych jest ${office.name}; służą one tylko załatwieniu zgłoszenia.`,
          en: `The controller of your data is ${office.name}; they serve to deal with the report only.`,
        })}
      </p>
      <details>
        <summary>
          ${say({ pl: 'Kto zobaczy Państwa dane i jakie mają Państwo prawa', en: 'Who will see your data, and your rights' })}
        </summary>
        <ul>
          <li>
            ${say({
              pl: 'Pod nazwiskiem: pracownicy urzędu, którzy zajmują się zgłoszeniami, i jednostka, do której trafi zgłoszenie.',
              en: 'By name: the office’s staff who work on reports, and the unit that the report goes to.',
            })}
          </li>
          <li>
            ${say({
              pl: 'Poufnie: tylko prowadzący sprawę i koordynatorzy. Odpowiedź pojawi się na stronie zgłoszenia, nie wyślemy jej pocztą.',
              en: 'In confidence: whoever has the case, and coordinators. The answer is on the report’s page; we send none by mail.',
            })}
          </li>
          <li>
            ${say({
              pl: 'Anonimowo: nikt. Na anonimową skargę ani wniosek urząd nie musi odpowiadać, ale sprawdzi, co w nich jest.',
              en: 'Anonymously: nobody. The office owes no answer to an anonymous complaint or suggestion, but looks into it.',
            })}
          </li>
        </ul>
        <p>
          ${say({
            pl: `Dane służą załatwieniu zgłoszenia (art. 6 ust. 1 lit. e RODO) i są przechowywane tak długo, jak każą przepisy o archiwach. Mają Państwo prawo dostępu do danych, ich sprostowania, ograniczenia przetwarzania, sprzeciwu i skargi do Prezesa UODO. Pytania: ${office.mail}.`,
            en: `The data serve to deal with the report (GDPR article 6(1)(e)) and are kept as long as the law on archives demands. You have the right of access, rectification, restriction, objection, and of a complaint to the President of UODO. Questions: ${office.mail}.`,
          })}
        </p>
      </details>`,
  fields: async (visit: Visit, tables: PublicTables): Promise<readonly Field[]> => {
    const [categories, closed, areas] = await Promise.all([
      choicesOf(tables, 'category'),
      choicesOf(tables, 'closed'),
      choicesOf(tables, 'area'),
    ]);
    return [
      ...choice('category', { pl: 'Czego dotyczy', en: 'What it is about' }, categories).map((field) => ({
        ...field,
        closed: closed.map(({ id }) => id),
      })),
      {
        name: 'text',
        type: 'longText',
        label: { pl: 'Co się stało', en: 'What is wrong' },
        hint: {
          pl: 'Proszę nie podawać danych innych osób, jeśli nie są potrzebne.',
          en: 'Please give no data of other people unless they are needed.',
        },
        required: true,
        longest: 10_000,
      },
      {
        name: 'address',
        type: 'text',
        label: { pl: 'Gdzie: adres albo opis miejsca', en: 'Where: an address, or the place in words' },
        hint: { pl: 'Na przykład: ul. Długa 7, przy szkole.', en: 'For example: ul. Długa 7, beside the school.' },
        longest: 300,
      },
      ...choice('area', { pl: 'Gmina albo powiat', en: 'Municipality or county' }, areas),
      {
        name: 'road',
        type: 'text',
        label: { pl: 'Numer drogi', en: 'Number of the road' },
        hint: { pl: 'Poza miejscowością, na przykład: DW 964.', en: 'Outside of towns, for example: DW 964.' },
        longest: 50,
      },
      { name: 'kilometre', type: 'text', label: { pl: 'Kilometr drogi', en: 'Kilometre of the road' }, longest: 10 },
      {
        name: 'point',
        type: 'text',
        label: { pl: 'Współrzędne', en: 'Coordinates' },
        hint: {
          pl: 'Jeżeli są znane: szerokość i długość geograficzna, na przykład 50,0614; 19,9366.',
          en: 'If you know them: latitude and longitude, for example 50.0614; 19.9366.',
        },
        longest: 60,
        position: true,
      },
      {
        name: 'files',
        type: 'files',
        label: { pl: 'Zdjęcia', en: 'Photos' },
        hint: FILES_HINT,
        accept: 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif',
      },
      {
        name: 'who',
        type: 'choice',
        label: { pl: 'Jak zgłaszam', en: 'How I report' },
        required: true,
        options: [
          { value: 'byName', label: { pl: 'Pod nazwiskiem', en: 'By name' } },
          { value: 'confidentially', label: { pl: 'Poufnie', en: 'In confidence' } },
          { value: 'anonymously', label: { pl: 'Anonimowo', en: 'Anonymously' } },
        ],
      },
      { name: 'name', type: 'text', label: { pl: 'Imię i nazwisko', en: 'Name' }, autocomplete: 'name' },
      {
        name: 'email',
        type: 'email',
        label: { pl: 'Adres e-mail', en: 'E-mail address' },
        autocomplete: 'email',
        longest: 254,
      },
      { name: 'phone', type: 'tel', label: { pl: 'Telefon', en: 'Phone' }, autocomplete: 'tel', longest: 40 },
    ];
  },
  further: async ({ values: { category } }: SentForm, _visit: Visit, tables: PublicTables): Promise<readonly Field[]> =>
    category === undefined ? [] : (await questionsOf(tables, category)).map(fieldOf),
  check: async ({ values }: SentForm, _visit: Visit, tables: PublicTables): Promise<readonly FieldFault[]> => [
    ...faultsOfPlace(values, await regionOf(tables)),
    ...faultsOfWho(values),
  ],
  ask: async (sent: SentForm, visit: Visit, tables: PublicTables) => {
    const near = await nearReports(sent, visit.now, tables);
    return near.length === 0 ? undefined : isItOneOfThese(near, visit);
  },
  send: { pl: 'Wyślij zgłoszenie', en: 'Send the report' },
};

const fieldOf = ({ id, words, options, required }: Awaited<ReturnType<typeof questionsOf>>[number]): Field => ({
  name: fieldOfQuestion(id),
  type: options.length === 0 ? 'text' : 'choice',
  label: { pl: words, en: words },
  required,
  longest: 500,
  unchosen: { pl: 'proszę wybrać', en: 'please choose' },
  options: options.map((option) => ({ value: option, label: { pl: option, en: option } })),
});

/** None where the office has no such register. */
const choice = (
  name: string,
  label: Field['label'],
  all: readonly { readonly id: string; readonly name: string }[],
): Field[] =>
  all.length === 0
    ? []
    : [
        {
          name,
          type: 'choice',
          label,
          unchosen: { pl: 'nie wiem', en: 'I do not know' },
          options: all.map((one) => ({ value: one.id, label: { pl: one.name, en: one.name } })),
        },
      ];

function faultsOfPlace(
  { address, area, road, kilometre, point }: SentForm['values'],
  region: Region | undefined,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (![address, area, road, point].some((value) => value !== undefined))
    faults.push({
      field: 'address',
      says: {
        pl: 'Proszę podać miejsce: adres albo opis, gminę, drogę albo współrzędne.',
        en: 'Please say where it is: an address, a municipality, a road, or coordinates.',
      },
    });
  if (kilometre !== undefined && road === undefined)
    faults.push({
      field: 'road',
      says: {
        pl: 'Proszę podać, na której drodze jest ten kilometr.',
        en: 'Please say of which road this kilometre is.',
      },
    });
  if (road !== undefined && kilometre === undefined && address === undefined && point === undefined)
    faults.push({
      field: 'kilometre',
      says: {
        pl: 'Droga jest długa: proszę podać kilometr albo opisać miejsce.',
        en: 'A road is long: please give the kilometre, or say in words where it is.',
      },
    });
  if (kilometre !== undefined && kilometreIn(kilometre) === undefined)
    faults.push({
      field: 'kilometre',
      says: {
        pl: 'Proszę podać liczbę od 0 do 2000, na przykład 12,4.',
        en: 'Please give a number from 0 to 2000, for example 12.4.',
      },
    });
  return point === undefined ? faults : [...faults, ...faultsOfPoint(point, region)];
}

function faultsOfPoint(text: string, region: Region | undefined): FieldFault[] {
  const point = pointIn(text);
  if (point && isInPoland(point.latitude, point.longitude))
    return !region || isInRegion(point, region)
      ? []
      : [
          {
            field: 'point',
            says: {
              pl: 'Ten punkt leży poza terenem, którym zajmuje się urząd. Proszę sprawdzić współrzędne albo usunąć je i opisać miejsce słowami.',
              en: 'This point lies outside of what the office looks after. Please check the coordinates, or remove them and say in words where it is.',
            },
          },
        ];
  if (!point)
    return [
      {
        field: 'point',
        says: {
          pl: 'Proszę podać dwie liczby oddzielone średnikiem, na przykład 50,0614; 19,9366.',
          en: 'Please give two numbers with a semicolon between them, for example 50.0614; 19.9366.',
        },
      },
    ];
  return [
    {
      field: 'point',
      says: isInPoland(point.longitude, point.latitude)
        ? {
            pl: 'Szerokość i długość geograficzna są zamienione miejscami. Proszę je zamienić.',
            en: 'Latitude and longitude stand in each other’s place. Please swap them.',
          }
        : {
            pl: 'Ten punkt leży poza Polską. Proszę sprawdzić współrzędne.',
            en: 'This point lies outside of Poland. Please check the coordinates.',
          },
    },
  ];
}

/** Who reports by name gives one; who reports anonymously gives nothing by mistake. */
function faultsOfWho({ who, name, email, phone }: SentForm['values']): FieldFault[] {
  if (who === 'anonymously' && [name, email, phone].some((value) => value !== undefined))
    return [
      {
        field: 'who',
        says: {
          pl: 'Przy zgłoszeniu anonimowym proszę usunąć imię, adres i telefon albo wybrać zgłoszenie poufne.',
          en: 'For an anonymous report please remove name, address and phone, or choose a report in confidence.',
        },
      },
    ];
  if (who !== undefined && who !== 'anonymously' && name === undefined)
    return [
      {
        field: 'name',
        says: {
          pl: 'Proszę podać imię i nazwisko albo wybrać zgłoszenie anonimowe.',
          en: 'Please give your name, or choose an anonymous report.',
        },
      },
    ];
  return [];
}
