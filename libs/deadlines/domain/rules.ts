import { OfficeError } from '#libs/kernel';
import type { Regime } from './term.js';
import type { Words } from './words.js';

/**
 * Whose term it is.
 * - `ours`: the office must act in it
 * - `theirs`: somebody else must; we watch it
 * - `waiting`: the office may act only after it
 * - `fiction`: the law deems something to have happened
 * - `retention`: a file is kept through it
 */
export type RuleKind = 'ours' | 'theirs' | 'waiting' | 'fiction' | 'retention';

/** One term of the law as plain data: what an administrator may edit and a lawyer signs off. */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly duty: Words;
  /** The provision, in the abbreviations of docs/clock.md. */
  readonly basis: string;
  /** The event from which the term runs. */
  readonly clockStart: Words;
  /** ISO 8601 duration of one unit: `P14D`, `P1M`, `PT6H`. */
  readonly term: string;
  readonly regime: Regime;
  /** How the term may become longer; `rule` is the one that then replaces this. Null where it cannot. */
  readonly extension: (Words & { readonly rule?: string }) | null;
  /** The notice of delay that moves the end to the date that it announces; null where the law knows none. */
  readonly notice: DelayNoticeRule | null;
  /** The provision by which both sides may agree on a later end; null where they may not. Only terms in hours. */
  readonly agreement: string | null;
  /** The provision by which pauses do not count; null where the clock cannot be paused. */
  readonly pauses: string | null;
  /** What follows a breach. */
  readonly consequence: Words | null;
  /** `YYYY-MM-DD`: the first start of the clock to which the rule applies. */
  readonly validFrom: string;
  /** The last one; null while the rule is in force. */
  readonly validTo: string | null;
}

/** What the law says of a notice of delay. */
export interface DelayNoticeRule {
  readonly article: string;
  /** The rule whose end is the latest date that may be announced, and from where it runs; null where the law sets none. */
  readonly longest: { readonly rule: string; readonly from: 'start' | 'nominalEnd' } | null;
  /** One that is sent after the term sets a new date all the same (KPA 36: the overrun stays). */
  readonly late: boolean;
}

/** Provisions older than the calendar are good for all of it. */
const ALWAYS = '2011-01-01';

const FILING: Words = { pl: 'złożenie', en: 'filing' };
const RECEIPT: Words = { pl: 'wpływ', en: 'receipt' };
const OUR_NOTICE: Words = { pl: 'nasze powiadomienie', en: 'our notice' };
const QUOTE_HANDED_OVER: Words = { pl: 'chwila przekazania tekstu', en: 'the moment the text is handed over' };

const BY_AGREEMENT: Words = { pl: 'tylko za zgodą stron', en: 'by agreement only' };
const BY_WRITTEN_AGREEMENT: Words = { pl: 'pisemna umowa stron', en: 'written agreement' };
const BY_KPA_36: Words = {
  pl: 'zawiadomienie z przyczynami i nowym terminem (KPA 36)',
  en: 'notice with reasons and a new date (KPA 36)',
};

const NOTICE_KPA_36: DelayNoticeRule = { article: 'KPA 36', longest: null, late: true };
const NOTICE_KPA_245: DelayNoticeRule = { article: 'KPA 245', longest: null, late: false };

const INACTION_AND_FINE: Words = {
  pl: 'skarga na bezczynność, grzywna',
  en: 'complaint on inaction (bezczynność), fine',
};
const FINE: Words = { pl: 'grzywna', en: 'fine' };
const FINES: Words = { pl: 'kary pieniężne', en: 'fines' };
const DEEMED_AUTHORISED: Words = { pl: 'cytat uważa się za autoryzowany', en: 'deemed authorised' };
const CLAIM_IN_A_YEAR: Words = { pl: 'roszczenie w ciągu roku (PP 39)', en: 'claim in 1 year (PP 39)' };
const URGING_MOTION: Words = { pl: 'ponaglenie (KPA 37)', en: 'urging motion (KPA 37)' };

export const RULES: readonly Rule[] = [
  {
    id: 'UDIP-13-1',
    kind: 'ours',
    duty: {
      pl: 'odpowiedź na zapytanie prasowe lub wniosek o informację publiczną albo odmowa w drodze decyzji',
      en: 'answer, or refuse by decision, a press inquiry or a public information request',
    },
    basis: 'UDIP 13(1), PP 3a',
    clockStart: { pl: 'złożenie (wystarczy zwykły e-mail)', en: 'filing (a plain e-mail is enough)' },
    term: 'P14D',
    regime: 'calendar',
    extension: {
      rule: 'UDIP-13-2',
      pl: 'powiadomienie z powodami i nowym terminem, wysłane w ciągu tych 14 dni',
      en: 'notice with reasons and a new date, sent within the 14 days',
    },
    notice: { article: 'UDIP 13(2)', longest: { rule: 'UDIP-13-2', from: 'start' }, late: false },
    agreement: null,
    pauses: null,
    consequence: INACTION_AND_FINE,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-13-2',
    kind: 'ours',
    duty: {
      pl: 'odpowiedź po powiadomieniu o przyczynach opóźnienia i nowym terminie, wysłanym w ciągu 14 dni',
      en: 'answer after a notice with reasons and a new date that was sent within the 14 days',
    },
    basis: 'UDIP 13(2)',
    clockStart: { pl: 'to samo złożenie', en: 'the same filing' },
    term: 'P2M',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: INACTION_AND_FINE,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-14-2',
    kind: 'theirs',
    duty: {
      pl: 'wnioskodawca zmienia sposób lub formę udostępnienia',
      en: 'the applicant amends the form of the request',
    },
    basis: 'UDIP 14(2)',
    clockStart: OUR_NOTICE,
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'umorzenie w drodze decyzji', en: 'discontinuation by decision' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-15-2',
    kind: 'ours',
    duty: { pl: 'powiadomienie o wysokości opłaty', en: 'notice of cost' },
    basis: 'UDIP 15(2)',
    clockStart: FILING,
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-15-2-RELEASE',
    kind: 'waiting',
    duty: {
      pl: 'udostępnienie odpłatnej informacji dopiero po upływie tego czasu',
      en: 'release of information that costs only after these days',
    },
    basis: 'UDIP 15(2)',
    clockStart: OUR_NOTICE,
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-16-APP',
    kind: 'ours',
    duty: { pl: 'rozpatrzenie odwołania od odmowy', en: 'an appeal against a refusal is examined' },
    basis: 'UDIP 16(2)(1)',
    clockStart: RECEIPT,
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'bezczynność', en: 'inaction' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-16-BODY',
    kind: 'theirs',
    duty: {
      pl: 'organ odwoławczy rozpatruje odwołanie, które mu przekazano',
      en: 'the body to which an appeal was passed examines it',
    },
    basis: 'UDIP 16(2)(1)',
    clockStart: { pl: 'przekazanie', en: 'passing on' },
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'KPA-133',
    kind: 'ours',
    duty: {
      pl: 'przekazanie odwołania z aktami organowi odwoławczemu',
      en: 'pass an appeal with the files upwards',
    },
    basis: 'KPA 133',
    clockStart: RECEIPT,
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDIP-21',
    kind: 'ours',
    duty: {
      pl: 'przekazanie sądowi skargi z aktami i odpowiedzią (poza UDIP: 30 dni, PPSA 54)',
      en: 'pass a court complaint with files and answer (outside UDIP: 30 days, PPSA 54)',
    },
    basis: 'UDIP 21(1)',
    clockStart: RECEIPT,
    term: 'P15D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: FINE,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'PP-6-2',
    kind: 'ours',
    duty: { pl: 'odpowiedź na przekazaną nam krytykę prasową', en: 'reply to press criticism passed to us' },
    basis: 'PP 6(2), KPA 251',
    clockStart: { pl: 'przekazanie krytyki', en: 'passing on' },
    term: 'P1M',
    regime: 'calendar',
    extension: { pl: 'zawiadomienie (KPA 245)', en: 'notice (KPA 245)' },
    notice: NOTICE_KPA_245,
    agreement: null,
    pauses: null,
    consequence: { pl: 'odpowiedzialność karna, skarga', en: 'criminal, complaint' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'PP-14A-6H',
    kind: 'ours',
    duty: {
      pl: 'autoryzacja dosłownego cytatu: dziennik, radio, telewizja (tu także portale)',
      en: 'authorise a literal quote: daily, radio, TV (here portals too)',
    },
    basis: 'PP 14a',
    clockStart: QUOTE_HANDED_OVER,
    term: 'PT6H',
    regime: 'hours',
    extension: BY_AGREEMENT,
    notice: null,
    agreement: 'PP 14a',
    pauses: null,
    consequence: DEEMED_AUTHORISED,
    validFrom: '2017-12-12',
    validTo: null,
  },
  {
    id: 'PP-14A-24H',
    kind: 'ours',
    duty: { pl: 'autoryzacja dosłownego cytatu: czasopismo', en: 'authorise a literal quote: periodical' },
    basis: 'PP 14a',
    clockStart: QUOTE_HANDED_OVER,
    term: 'PT24H',
    regime: 'hours',
    extension: BY_AGREEMENT,
    notice: null,
    agreement: 'PP 14a',
    pauses: null,
    consequence: DEEMED_AUTHORISED,
    validFrom: '2017-12-12',
    validTo: null,
  },
  {
    id: 'PP-4-3',
    kind: 'ours',
    duty: {
      pl: 'pisemna odmowa na żądanie redaktora naczelnego: tylko podmioty spoza sektora finansów publicznych',
      en: "written refusal on the editor-in-chief's demand: only bodies outside public finance",
    },
    basis: 'PP 4(3)-(4)',
    clockStart: { pl: 'żądanie', en: 'the demand' },
    term: 'P3D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'skarga do sądu w ciągu 30 dni', en: 'court in 30 days' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'SPR-21',
    kind: 'ours',
    duty: {
      pl: 'nasze sprostowanie: złożone na piśmie i podpisane',
      en: 'our rectification is lodged, in writing and signed',
    },
    basis: 'PP 31a(3)',
    clockStart: { pl: 'publikacja', en: 'publication' },
    term: 'P21D',
    regime: 'calendar',
    extension: {
      pl: 'poprawiony tekst: 21 dni od odmowy',
      en: 'corrected text: 21 days from the refusal',
    },
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'redaktor musi odmówić', en: 'the editor must refuse' },
    validFrom: '2012-11-02',
    validTo: null,
  },
  {
    id: 'SPR-EL',
    kind: 'theirs',
    duty: {
      pl: 'redaktor publikuje sprostowanie w wydaniu elektronicznym',
      en: 'the editor publishes it in the electronic edition',
    },
    basis: 'PP 32(1)(1)',
    clockStart: RECEIPT,
    term: 'P3D',
    regime: 'working',
    extension: BY_WRITTEN_AGREEMENT,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: CLAIM_IN_A_YEAR,
    validFrom: '2012-11-02',
    validTo: null,
  },
  {
    id: 'SPR-DZ',
    kind: 'theirs',
    duty: { pl: 'redaktor dziennika publikuje sprostowanie', en: 'the editor of a daily publishes it' },
    basis: 'PP 32(1)(2)',
    clockStart: RECEIPT,
    term: 'P7D',
    regime: 'calendar',
    extension: BY_WRITTEN_AGREEMENT,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: CLAIM_IN_A_YEAR,
    validFrom: '2012-11-02',
    validTo: null,
  },
  {
    id: 'SPR-ODM',
    kind: 'theirs',
    duty: { pl: 'odmowa redaktora z uzasadnieniem', en: "the editor's refusal with reasons" },
    basis: 'PP 33(3)',
    clockStart: RECEIPT,
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'roszczenie', en: 'claim' },
    validFrom: '2012-11-02',
    validTo: null,
  },
  {
    id: 'KPA-35-3A',
    kind: 'ours',
    duty: { pl: 'sprawa wymagająca postępowania wyjaśniającego', en: 'a case that needs proceedings' },
    basis: 'KPA 35 §3',
    clockStart: { pl: 'doręczenie', en: 'delivery' },
    term: 'P1M',
    regime: 'calendar',
    extension: BY_KPA_36,
    notice: NOTICE_KPA_36,
    agreement: null,
    pauses: 'KPA 35 §5',
    consequence: URGING_MOTION,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'KPA-35-3B',
    kind: 'ours',
    duty: { pl: 'sprawa szczególnie skomplikowana', en: 'a particularly complicated case' },
    basis: 'KPA 35 §3',
    clockStart: { pl: 'doręczenie', en: 'delivery' },
    term: 'P2M',
    regime: 'calendar',
    extension: BY_KPA_36,
    notice: NOTICE_KPA_36,
    agreement: null,
    pauses: 'KPA 35 §5',
    consequence: URGING_MOTION,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'KPA-35-BODY',
    kind: 'theirs',
    duty: {
      pl: 'organ odwoławczy rozpatruje odwołanie, które mu przekazano',
      en: 'the body to which an appeal was passed examines it',
    },
    basis: 'KPA 35 §3',
    clockStart: { pl: 'przekazanie', en: 'passing on' },
    term: 'P1M',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'KPA-37-PASS',
    kind: 'ours',
    duty: { pl: 'przekazanie ponaglenia', en: 'pass an urging motion on' },
    basis: 'KPA 37 §4',
    clockStart: RECEIPT,
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2017-06-01',
    validTo: null,
  },
  {
    id: 'KPA-37-EXAMINE',
    kind: 'ours',
    duty: { pl: 'rozpatrzenie ponaglenia', en: 'examine an urging motion' },
    basis: 'KPA 37 §5',
    clockStart: { pl: 'wpływ do organu rozpatrującego', en: 'receipt by the examining body' },
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2017-06-01',
    validTo: null,
  },
  {
    id: 'KPA-37-BODY',
    kind: 'theirs',
    duty: {
      pl: 'organ wyższego stopnia rozpatruje ponaglenie, które mu przekazano',
      en: 'the body to which an urging motion was passed examines it',
    },
    basis: 'KPA 37 §5',
    clockStart: { pl: 'przekazanie', en: 'passing on' },
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2017-06-01',
    validTo: null,
  },
  {
    id: 'KPA-64-2',
    kind: 'theirs',
    duty: {
      pl: 'uzupełnienie braków na wezwanie: termin nadawcy, co najmniej tyle',
      en: "remedy of defects on our call: the sender's term, at least this long",
    },
    basis: 'KPA 64 §2',
    clockStart: { pl: 'doręczenie wezwania', en: 'delivery of the call' },
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: { pl: 'pozostawienie bez rozpoznania', en: 'left unexamined' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'SKARGA',
    kind: 'ours',
    duty: { pl: 'załatwienie skargi (dział VIII)', en: 'a complaint (dział VIII) is settled' },
    basis: 'KPA 237 §1',
    clockStart: RECEIPT,
    term: 'P1M',
    regime: 'calendar',
    extension: { pl: 'KPA 237 §4 w związku z 36', en: 'KPA 237 §4 with 36' },
    notice: { article: 'KPA 237 §4, KPA 36', longest: null, late: true },
    agreement: null,
    pauses: null,
    consequence: { pl: 'KPA 36-38', en: 'KPA 36-38' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'SKARGA-MP',
    kind: 'ours',
    duty: {
      pl: 'zawiadomienie posła, senatora lub radnego, który przekazał skargę',
      en: 'notify the MP, senator or councillor who passed a complaint on',
    },
    basis: 'KPA 237 §2',
    clockStart: FILING,
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'SKARGA-FWD',
    kind: 'ours',
    duty: {
      pl: 'przekazanie skargi lub wniosku według właściwości',
      en: 'a complaint or suggestion is forwarded to the competent body',
    },
    basis: 'KPA 231, 243',
    clockStart: RECEIPT,
    term: 'P7D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'WNIOSEK',
    kind: 'ours',
    duty: { pl: 'załatwienie wniosku (dział VIII)', en: 'a suggestion is settled' },
    basis: 'KPA 244',
    clockStart: RECEIPT,
    term: 'P1M',
    regime: 'calendar',
    extension: { pl: 'zawiadomienie w ciągu miesiąca (KPA 245)', en: 'notice within the month (KPA 245)' },
    notice: NOTICE_KPA_245,
    agreement: null,
    pauses: null,
    consequence: { pl: 'KPA 246', en: 'KPA 246' },
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'PET-10',
    kind: 'ours',
    duty: { pl: 'rozpatrzenie petycji', en: 'petition' },
    basis: 'PET 10',
    clockStart: FILING,
    term: 'P3M',
    regime: 'calendar',
    extension: {
      rule: 'PET-10-EXT',
      pl: 'najwyżej 3 miesiące od upływu pierwszych',
      en: '3 more, from the lapse of the first',
    },
    notice: { article: 'PET 10', longest: { rule: 'PET-10-EXT', from: 'nominalEnd' }, late: false },
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2015-09-06',
    validTo: null,
  },
  {
    id: 'PET-10-EXT',
    kind: 'ours',
    duty: { pl: 'rozpatrzenie petycji po przedłużeniu', en: 'petition, after an extension' },
    basis: 'PET 10',
    clockStart: {
      pl: 'upływ pierwszych 3 miesięcy (bez przesunięcia)',
      en: 'the lapse of the first 3 months (unshifted)',
    },
    term: 'P3M',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2015-09-06',
    validTo: null,
  },
  {
    id: 'PET-6',
    kind: 'ours',
    duty: { pl: 'przekazanie petycji według właściwości', en: 'petition forwarded' },
    basis: 'PET 6',
    clockStart: FILING,
    term: 'P30D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2015-09-06',
    validTo: null,
  },
  {
    id: 'USW-23-8',
    kind: 'ours',
    duty: {
      pl: 'odpowiedź na interpelację lub zapytanie radnego, potem publikacja',
      en: "answer a councillor's interpellation or question, then publish it",
    },
    basis: 'USW 23(8)',
    clockStart: { pl: 'wpływ do marszałka', en: 'receipt by the marshal' },
    term: 'P14D',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2018-01-31',
    validTo: null,
  },
  {
    id: 'MPS-20',
    kind: 'ours',
    duty: {
      pl: 'zawiadomienie o stanie sprawy po interwencji poselskiej',
      en: "notify of the state of an MP's intervention",
    },
    basis: 'MPS 20(2)',
    clockStart: { pl: 'interwencja', en: 'the intervention' },
    term: 'P14D',
    regime: 'calendar',
    extension: { pl: 'uzgodniony termin ostateczny', en: 'final date agreed' },
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: ALWAYS,
    validTo: null,
  },
  {
    id: 'UDC-18',
    kind: 'ours',
    duty: { pl: 'żądanie zapewnienia dostępności cyfrowej', en: 'accessibility request' },
    basis: 'UDC 18',
    clockStart: { pl: 'wystąpienie z żądaniem', en: 'request' },
    term: 'P7D',
    regime: 'calendar',
    extension: { rule: 'UDC-18-MAX', pl: 'powiadomienie', en: 'by notice' },
    notice: { article: 'UDC 18', longest: { rule: 'UDC-18-MAX', from: 'start' }, late: false },
    agreement: null,
    pauses: null,
    consequence: FINES,
    validFrom: '2019-05-23',
    validTo: null,
  },
  {
    id: 'UDC-18-MAX',
    kind: 'ours',
    duty: {
      pl: 'żądanie zapewnienia dostępności cyfrowej, po powiadomieniu',
      en: 'accessibility request, after a notice',
    },
    basis: 'UDC 18',
    clockStart: { pl: 'to samo żądanie', en: 'the same request' },
    term: 'P2M',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: FINES,
    validFrom: '2019-05-23',
    validTo: null,
  },
  {
    id: 'GDPR-12-3',
    kind: 'ours',
    duty: { pl: 'żądanie osoby, której dane dotyczą', en: "data subject's request" },
    basis: 'GDPR 12(3)',
    clockStart: RECEIPT,
    term: 'P1M',
    regime: 'calendar',
    extension: {
      rule: 'GDPR-12-3-MAX',
      pl: 'kolejne 2 miesiące, z informacją w pierwszym',
      en: '2 more, notice in the first',
    },
    notice: { article: 'GDPR 12(3)', longest: { rule: 'GDPR-12-3-MAX', from: 'start' }, late: false },
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2018-05-25',
    validTo: null,
  },
  {
    id: 'GDPR-12-3-MAX',
    kind: 'ours',
    duty: {
      pl: 'żądanie osoby, której dane dotyczą, po przedłużeniu',
      en: "data subject's request, after an extension",
    },
    basis: 'GDPR 12(3)',
    clockStart: { pl: 'ten sam wpływ', en: 'the same receipt' },
    term: 'P3M',
    regime: 'calendar',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2018-05-25',
    validTo: null,
  },
  {
    id: 'EDOR-FICTION',
    kind: 'fiction',
    duty: {
      pl: 'nasze pismo nieodebrane ze skrzynki e-Doręczeń uważa się za doręczone następnego dnia po upływie terminu',
      en: 'a letter of ours not collected from an e-Doręczenia box counts as delivered the day after',
    },
    basis: 'UDE 42(2)',
    clockStart: { pl: 'wpływ do skrzynki', en: 'arrival' },
    term: 'P14D',
    regime: 'fiction',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: null,
    validFrom: '2021-10-05',
    validTo: null,
  },
  {
    id: 'GDPR-33',
    kind: 'ours',
    duty: { pl: 'zgłoszenie naruszenia ochrony danych', en: 'breach notified' },
    basis: 'GDPR 33',
    clockStart: { pl: 'stwierdzenie naruszenia', en: 'awareness' },
    term: 'PT72H',
    regime: 'hours',
    extension: null,
    notice: null,
    agreement: null,
    pauses: null,
    consequence: FINES,
    validFrom: '2018-05-25',
    validTo: null,
  },
];

/**
 * The version of a rule that holds for a clock started on that day. `B5`, `BE10` (archival categories) are rules of
 * their own: n full years from 1 January after the case was closed.
 * @throws OfficeError `deadline-rule-unknown`, `deadline-rule-not-valid`
 */
export function findRule(id: string, on: Temporal.PlainDate, rules: readonly Rule[] = RULES): Rule {
  const versions = [...rules.filter((rule) => rule.id === id), ...retentionRules(id)];
  const [first] = versions;
  if (first === undefined) throw new OfficeError('invalid', 'deadline-rule-unknown', { rule: id.slice(0, 40) });
  const day = on.toString();
  const valid = versions.find((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo));
  if (valid !== undefined) return valid;
  throw new OfficeError('invalid', 'deadline-rule-not-valid', { rule: id, on: day, validFrom: first.validFrom });
}

function retentionRules(category: string): readonly Rule[] {
  const years = /^BE?([1-9]\d?)$/.exec(category)?.[1];
  if (years === undefined) return [];
  return [
    {
      id: category,
      kind: 'retention',
      duty: { pl: `przechowywanie akt kategorii ${category}`, en: `files of category ${category} are kept` },
      basis: 'JRWA',
      clockStart: { pl: 'zakończenie sprawy', en: 'the case is closed' },
      term: `P${years}Y`,
      regime: 'retention',
      extension: null,
      notice: null,
      agreement: null,
      pauses: null,
      consequence: null,
      validFrom: ALWAYS,
      validTo: null,
    },
  ];
}
