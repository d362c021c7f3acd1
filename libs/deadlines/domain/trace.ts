import type { FreeDay } from './calendar.js';
import type { AppliedPause } from './pauses.js';
import { PAUSE_REASONS } from './pauses.js';
import { countedEn, countedPl, dayInWords, instantInWords, type Words } from './words.js';

/** One step of a computation, in words and dates: what the office shows to a court, and to the sender who asks. */
export interface TraceStep {
  /** Stable: `start`, `rule`, `month-end`, `pause`, `nominal-end`, `skipped`, `legal-end`, … */
  readonly code: string;
  /** The day that the step is about, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly textPl: string;
  readonly textEn: string;
}

type Parameters = TraceStep['parameters'];

const step = (code: string, words: Words, date?: Temporal.PlainDate, parameters: Parameters = {}): TraceStep => ({
  code,
  ...(date === undefined ? {} : { date: date.toString() }),
  parameters,
  textPl: words.pl,
  textEn: words.en,
});

/** A step about one day: both sentences close with that day in words. */
const dayStep = (code: string, words: Words, date: Temporal.PlainDate, parameters?: Parameters): TraceStep => {
  const day = dayInWords(date);
  return step(code, { pl: `${words.pl}: ${day.pl}.`, en: `${words.en}: ${day.en}.` }, date, parameters);
};

const skippedDay = (code: string, date: Temporal.PlainDate, free: FreeDay, outcome: Words): TraceStep => {
  const day = dayInWords(date);
  // "sobota 4 lipca 2026: sobota" would say it twice.
  const reason = free.code === 'saturday' || free.code === 'sunday' ? { pl: '', en: '' } : nameAfterColon(free.name);
  return step(
    code,
    { pl: `${day.pl}${reason.pl}: ${outcome.pl}.`, en: `${day.en}${reason.en}: ${outcome.en}.` },
    date,
    { reason: free.code },
  );
};
const nameAfterColon = ({ pl, en }: Words): Words => ({ pl: ` (${pl})`, en: ` (${en})` });

export const ruleStep = (rule: string | null, basis: string | null, duration: string, term: Words): TraceStep =>
  step(
    'rule',
    rule === null || basis === null
      ? { pl: `Termin: ${term.pl}.`, en: `Term: ${term.en}.` }
      : { pl: `Termin ${rule}: ${term.pl} (${basis}).`, en: `Term ${rule}: ${term.en} (${basis}).` },
    undefined,
    { term: duration, ...(rule === null ? {} : { rule }), ...(basis === null ? {} : { basis }) },
  );

export const startDayStep = (start: Temporal.PlainDate): TraceStep =>
  dayStep('start', { pl: 'Dzień zdarzenia, nie wlicza się', en: 'Day of the event, not counted' }, start);

export const startInstantStep = (start: Temporal.Instant, date: Temporal.PlainDate): TraceStep => {
  const words = instantInWords(start);
  return step('start', { pl: `Początek: ${words.pl}.`, en: `Start: ${words.en}.` }, date);
};

export const monthEndStep = (wanted: number, end: Temporal.PlainDate): TraceStep =>
  dayStep(
    'month-end',
    {
      pl: `Ostatni miesiąc terminu nie ma dnia ${wanted}., liczy się jego ostatni dzień`,
      en: `The last month of the term has no day ${wanted}, so its last day counts`,
    },
    end,
    { wanted },
  );

export const pauseStep = ({ pause, days, end }: AppliedPause): TraceStep => {
  const reason = PAUSE_REASONS[pause.reason];
  return dayStep(
    'pause',
    {
      pl: `Przerwa od ${pause.from} do ${pause.to} (${reason.pl}): ${countedPl(days, 'dzień', 'dni', 'dni')}; nowy koniec`,
      en: `Pause from ${pause.from} to ${pause.to} (${reason.en}): ${countedEn(days, 'day')}; new end`,
    },
    end,
    { from: pause.from, to: pause.to, reason: pause.reason, days },
  );
};

export const nominalEndStep = (end: Temporal.PlainDate): TraceStep =>
  dayStep('nominal-end', { pl: 'Termin mija z końcem dnia', en: 'The term lapses at the end of' }, end);

export const skippedStep = (date: Temporal.PlainDate, free: FreeDay): TraceStep =>
  skippedDay('skipped', date, free, {
    pl: 'dzień wolny, koniec terminu przechodzi na następny dzień',
    en: 'a free day, the end moves to the next day',
  });

export const legalEndStep = (end: Temporal.PlainDate): TraceStep =>
  dayStep('legal-end', { pl: 'Ostatni dzień terminu', en: 'Last day of the term' }, end);

export const targetSkippedStep = (date: Temporal.PlainDate, free: FreeDay): TraceStep =>
  skippedDay('target-skipped', date, free, {
    pl: 'dzień wolny, cel wewnętrzny cofa się o dzień',
    en: 'a free day, the internal target moves a day back',
  });

export const internalTargetStep = (target: Temporal.PlainDate): TraceStep =>
  dayStep(
    'internal-target',
    { pl: 'Cel wewnętrzny, od którego liczą się ostrzeżenia', en: 'Internal target, on which warnings run' },
    target,
  );

export const crisisStep = (target: Temporal.PlainDate): TraceStep =>
  dayStep(
    'crisis',
    { pl: 'Trwa kryzys: cel wewnętrzny skrócono do dnia', en: 'A crisis goes on: the internal target is shortened to' },
    target,
  );

export const workingDayStep = (date: Temporal.PlainDate, number: number): TraceStep =>
  dayStep('working-day', { pl: `Dzień roboczy nr ${number}`, en: `Working day ${number}` }, date, { number });

export const notWorkingStep = (date: Temporal.PlainDate, free: FreeDay): TraceStep =>
  skippedDay('skipped', date, free, { pl: 'nie jest dniem roboczym', en: 'not a working day' });

/** A pause that has not ended: its days are not known yet. */
export const openPauseStep = (from: Temporal.PlainDate, reason: Words): TraceStep =>
  dayStep(
    'pause-open',
    { pl: `Termin stoi (${reason.pl}), od dnia`, en: `The clock stands still (${reason.en}), since` },
    from,
  );

/** Of a notice of delay that its sender never got. */
export const undeliveredStep = (sent: Temporal.PlainDate, until: Temporal.PlainDate): TraceStep => {
  const [day, announced] = [dayInWords(sent), dayInWords(until)];
  return step(
    'notice-undelivered',
    {
      pl: `Zawiadomienie o przedłużeniu do dnia ${announced.pl} (wysłane: ${day.pl}) nie dotarło do nadawcy: nie przesuwa terminu.`,
      en: `The notice of delay until ${announced.en} (sent ${day.en}) did not reach the sender: it moves no term.`,
    },
    sent,
    { until: until.toString() },
  );
};

/** A later end on which both sides agreed. */
export const agreementStep = (article: string, agreed: Temporal.PlainDate, end: Temporal.Instant): TraceStep => {
  const [day, until] = [dayInWords(agreed), instantInWords(end)];
  return step(
    'agreement',
    {
      pl: `Za zgodą stron (${article}), uzgodnioną dnia ${day.pl}, termin przedłużono do: ${until.pl}.`,
      en: `By agreement (${article}) of ${day.en}, the term is extended until ${until.en}.`,
    },
    agreed,
    { until: end.toString() },
  );
};

/** What the clock comes to with a notice of delay. */
export const noticeStep = (
  { article, until, late }: { readonly article: string; readonly until: string; readonly late: boolean },
  sent: Temporal.PlainDate,
): TraceStep => {
  const day = dayInWords(sent);
  return step(
    'delay-notice',
    late
      ? {
          pl: `Zawiadomienie o przedłużeniu (${article}) wysłano po terminie, ${day.pl}: wyznacza nowy termin, przekroczenie pozostaje odnotowane.`,
          en: `Notice of delay (${article}) sent after the term, ${day.en}: it sets a new date, the overrun stays recorded.`,
        }
      : {
          pl: `Zawiadomienie o przedłużeniu (${article}) wysłano w terminie: ${day.pl}.`,
          en: `Notice of delay (${article}) sent within the term: ${day.en}.`,
        },
    sent,
    { article, until, late: late ? 'yes' : 'no' },
  );
};

export const announcedStep = (until: Temporal.PlainDate): TraceStep =>
  dayStep('announced', { pl: 'Zapowiedziany termin', en: 'Announced date' }, until);

/** Of an announced date past what the law allows now: the law's limit counts. */
export const limitStep = (limit: Temporal.PlainDate, rule: string): TraceStep =>
  dayStep(
    'announced-limit',
    { pl: `Prawo pozwala najdalej (${rule}) do dnia`, en: `The law allows at most (${rule})` },
    limit,
  );

export const clockChangeStep = (
  at: Temporal.Instant,
  date: Temporal.PlainDate,
  before: string,
  after: string,
): TraceStep => {
  const day = dayInWords(date);
  return step(
    'clock-change',
    {
      pl: `Zmiana czasu, ${day.pl}: z UTC${before} na UTC${after}; liczą się godziny, które rzeczywiście mijają.`,
      en: `The clocks change, ${day.en}: from UTC${before} to UTC${after}; hours count as they pass.`,
    },
    date,
    { at: at.toString(), before, after },
  );
};

export const releaseStep = (first: Temporal.PlainDate): TraceStep =>
  dayStep('release-from', { pl: 'Udostępnić można najwcześniej', en: 'Release is allowed from' }, first);

export const fictionLapseStep = (last: Temporal.PlainDate): TraceStep =>
  dayStep('last-collection-day', { pl: 'Ostatni dzień na odbiór', en: 'Last day to collect it' }, last);

export const fictionStep = (day: Temporal.PlainDate): TraceStep =>
  dayStep('fiction', { pl: 'Bez odbioru uważa się za doręczone', en: 'Not collected, it counts as delivered on' }, day);

export const retentionStartStep = (first: Temporal.PlainDate): TraceStep =>
  dayStep(
    'retention-start',
    { pl: 'Okres biegnie od 1 stycznia po zakończeniu sprawy', en: 'Counted from 1 January after the closing' },
    first,
  );

export const retentionEndStep = (last: Temporal.PlainDate): TraceStep =>
  dayStep('legal-end', { pl: 'Akta przechowuje się do końca dnia', en: 'Files are kept to the end of' }, last);

export const endInstantStep = (end: Temporal.Instant): TraceStep => {
  const words = instantInWords(end);
  return step(
    'end',
    { pl: `Pierwsza chwila po terminie: ${words.pl}.`, en: `First instant past the term: ${words.en}.` },
    undefined,
    {
      at: end.toString({ smallestUnit: 'millisecond' }),
    },
  );
};
