import type { Case, Disclosure, Draft as OfficeDraft, Message, Outcome, Via } from '../../../../core/api/types';
import { htmlOf, isBlank, unstyled } from '../../../../shared/editor/mail-html';
import type { Recipients } from './addresses';
import type { Draft } from './composing';

/** An answer that is being written. */
export interface ReplyDraft extends Draft {
  readonly html: string;
  /** What it was opened with (salutation and signature): as long as nothing is added, nothing is begun. */
  readonly initial: string;
  /** Undefined as long as nobody has changed whom it goes to by itself. */
  readonly recipients?: Recipients | undefined;
  readonly via: Via;
  /** Of an answer that went another way than by mail, `YYYY-MM-DD`. */
  readonly day: string;
  /** Undefined as long as nobody has said whether it is final: its words say so then. */
  readonly final?: boolean | undefined;
  /** What it comes to, where ladders ask for it; undefined as long as nobody has said it. */
  readonly outcome?: Outcome | undefined;
  /** What was changed of what UDIP 12 wants. */
  readonly disclosure: Disclosure;
  /** It gives no public information away. */
  readonly disclosesNothing: boolean;
  /** Whether the message that is answered stands below. */
  readonly quoted: boolean;
  /** The draft that the office keeps of it, where it has one: what is written here becomes its next version. */
  readonly kept?: KeptDraft | undefined;
}

export interface KeptDraft {
  readonly id: string;
  readonly version: number;
  /** As its writer saw it. */
  readonly revision: number;
  /** They sign last, and may sign what they write. */
  readonly mayEditAndSign: boolean;
}

export const emptyReply: ReplyDraft = {
  open: false,
  files: [],
  html: '',
  initial: '',
  recipients: undefined,
  via: 'email',
  day: '',
  final: undefined,
  outcome: undefined,
  disclosure: {},
  disclosesNothing: false,
  quoted: false,
  kept: undefined,
};

export const isReplyBegun = (draft: ReplyDraft): boolean =>
  (draft.html !== draft.initial && !isBlank(draft.html)) || draft.files.length > 0 || draft.recipients !== undefined;

export const suggestedRecipients = (theCase: Case): Recipients => ({
  to: theCase.suggestedRecipients.to,
  cc: [],
  bcc: [],
});

/** The newest version of a draft that the office keeps, to go on with. */
export const ofOfficeDraft = ({
  id,
  version,
  revision,
  mayEditAndSign,
  final,
  outcome,
  newest,
}: OfficeDraft): ReplyDraft => ({
  ...emptyReply,
  open: true,
  html: newest.html === null ? htmlOf(newest.text ?? '') : unstyled(newest.html),
  recipients: { to: newest.to, cc: newest.cc, bcc: newest.bcc },
  files: newest.attachments.map(({ id: fileId, name, size }) => ({ id: fileId, name: name ?? '', size })),
  final,
  outcome: (outcome as Outcome | null) ?? undefined,
  disclosure: disclosureIn(newest),
  disclosesNothing: newest.disclosure === null,
  kept: { id, version, revision, mayEditAndSign },
});

/** What is left out is preset anew. */
const disclosureIn = ({ disclosure }: OfficeDraft['newest']): Disclosure =>
  Object.fromEntries(Object.entries(disclosure ?? {}).filter(([, said]) => said !== null));

/** An answer that was taken back, as it was written. */
export const draftOf = (message: Message): ReplyDraft => ({
  ...emptyReply,
  open: true,
  html: message.html === null ? htmlOf(message.text ?? '') : unstyled(message.html),
  recipients: { to: message.to, cc: message.cc, bcc: message.bcc },
  files: message.attachments.map(({ id, name, size }) => ({ id, name: name ?? '', size })),
  final: message.final,
});
