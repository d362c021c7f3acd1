import type { StoredEvent } from '#libs/kernel';

/** What is compared of an answer of `GET /api/cases/{id}/as-of`. */
export interface PlainlySeen {
  readonly number: string;
  readonly kind: string;
  readonly priority: string;
  readonly revision: number;
  readonly dismissed: boolean;
  readonly assignee: { readonly id: string } | null;
  readonly notes: readonly { readonly text: string | null }[];
  readonly correspondence: readonly { readonly direction: string; readonly text: string | null }[];
}

/** A second, plain reading of a case: written for tests, and after nothing in libs/cases. */
export function plain(events: readonly StoredEvent[]) {
  const state = {
    number: '',
    kind: '',
    priority: 'normal',
    revision: -1,
    dismissed: false,
    assignee: null as string | null,
    notes: 0,
    received: 0,
    answers: 0,
  };
  for (const { type, data, revision } of events) {
    const said = data as Record<string, string>;
    state.revision = revision;
    if (type === 'CaseRegistered') Object.assign(state, { number: said['number'], kind: said['kind'] });
    if (type === 'CaseClassified') state.kind = said['kind']!;
    if (type === 'CaseAssigned') Object.assign(state, { assignee: said['employeeId'], priority: said['priority'] });
    if (type === 'NoteAdded') state.notes++;
    if (type === 'MessageReceived') state.received++;
    if (type === 'ReplyRecorded') state.answers++;
    if (type === 'CaseDismissed') state.dismissed = true;
    if (type === 'CaseReopened') state.dismissed = false;
  }
  return state;
}

/** The same of what the office answers. */
export const seen = ({
  number,
  kind,
  priority,
  revision,
  dismissed,
  assignee,
  notes,
  correspondence,
}: PlainlySeen) => ({
  ...{ number, kind, priority, revision, dismissed },
  assignee: assignee?.id ?? null,
  notes: notes.length,
  received: correspondence.filter(({ direction }) => direction === 'in').length,
  answers: correspondence.filter(({ direction }) => direction === 'out').length,
});
