import {
  dayIn,
  html,
  momentIn,
  type Html,
  type PublicForm,
  type TrackedCase,
  type TrackedSection,
  type Visit,
} from '#libs/public-pages';

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
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
}

export const REOPENING_FORM = 'interventionReopening';
const REOPENING_DAYS = 30;
const REOPENING_PATH = 'ponowne-otwarcie';

const STATES: Readonly<Record<TrackedReport['state'], { readonly pl: string; readonly en: string }>> = {
  reported: { pl: 'Zgłoszone', en: 'Reported' },
  accepted: { pl: 'Przyjęte', en: 'Accepted' },
  inspected: { pl: 'Sprawdzone na miejscu', en: 'Inspected' },
  ordered: { pl: 'Zlecone', en: 'Ordered' },
  done: { pl: 'Wykonane', en: 'Done' },
  refused: { pl: 'Odmówione', en: 'Refused' },
};

/** Whether a report that was closed then may be opened again by whoever reported it. */
export const mayReopen = (closedAt: string | null, now: Temporal.Instant): boolean =>
  closedAt !== null &&
  Temporal.Instant.compare(now, Temporal.Instant.from(closedAt).add({ hours: REOPENING_DAYS * 24 })) <= 0;

export const trackedReport: TrackedSection = {
  section: (theCase: TrackedCase, visit: Visit): Html | undefined => {
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
      ${
        mayReopen(report.closedAt, visit.now) &&
        html`<p>
          <a href="${visit.href(`${visit.path}/${REOPENING_PATH}`)}"
            >${say({ pl: 'To nie zostało załatwione: otwórz zgłoszenie ponownie', en: 'It is not settled: open the report again' })}</a
          >
        </p>`
      }`;
  },
  forms: (theCase: TrackedCase, visit: Visit): readonly PublicForm[] =>
    mayReopen(reportOf(theCase)?.closedAt ?? null, visit.now) ? [reopeningForm] : [],
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
    { name: 'files', type: 'files', label: { pl: 'Zdjęcia', en: 'Photos' } },
  ],
  send: { pl: 'Otwórz ponownie', en: 'Open it again' },
};

const reportOf = ({ extra }: TrackedCase): TrackedReport | undefined => extra as TrackedReport | undefined;
