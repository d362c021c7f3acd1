/** The way to the first mail, in its order. */
export const startSteps = ['office', 'sending', 'mailboxes', 'people', 'firstMail'] as const;
export type StartStep = (typeof startSteps)[number];
export type StepState = 'done' | 'open' | 'faulty';

/** What has to be known of a mailbox. */
export interface StartMailbox {
  /** Null: its mail comes by SMTP. */
  readonly imap: object | null;
  readonly oauth: { readonly signedIn: boolean } | null;
  readonly state: { readonly fetchedAt: string | null; readonly fault: object | null } | null;
}

/** What stands in the office, as far as the guide asks for it. */
export interface Standing {
  readonly office: {
    readonly postalAddress: string;
    readonly smtp: object | null;
    readonly sources: readonly { readonly setting: string; readonly from: string }[];
  };
  readonly mailboxes: readonly StartMailbox[];
  /** How many work there. */
  readonly people: number;
  /** Of whoever has no password yet. */
  readonly invitations: readonly { readonly state: string; readonly mail: string | null }[];
  readonly firstMailAt: string | null;
}

/** How far each step is. Nothing is noted of the guide itself: whoever left it finds it where the office is. */
export function statesOf({
  office,
  mailboxes,
  people,
  invitations,
  firstMailAt,
}: Standing): Record<StartStep, StepState> {
  const came = firstMailAt !== null;
  const named = office.sources.some(({ setting, from }) => setting === 'name' && from !== 'default');
  const lost = invitations.some(({ state, mail }) => state === 'lapsed' || mail === 'failed');
  return {
    office: doneIf(named && office.postalAddress !== ''),
    sending: doneIf(office.smtp !== null),
    mailboxes: mailboxes.some(isFaulty) ? 'faulty' : doneIf(mailboxes.length > 0 ? mailboxes.every(isRead) : came),
    // The first administrator is always there.
    people: lost ? 'faulty' : doneIf(people > 1),
    firstMail: doneIf(came),
  };
}

const doneIf = (done: boolean): StepState => (done ? 'done' : 'open');

const isFaulty = ({ imap, oauth, state }: StartMailbox): boolean =>
  Boolean((imap && state?.fault) || (oauth && !oauth.signedIn));

/** What comes by SMTP is looked at nowhere. */
export const isRead = ({ imap, state }: StartMailbox): boolean => !imap || Boolean(state?.fetchedAt);
