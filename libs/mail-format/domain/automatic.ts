import { authenticationOf } from './authentication.js';
import {
  isNoReply,
  isOfficeAddress,
  isOfficeDomain,
  mailIdOf,
  type DeliveryReport,
  type MessageKind,
  type OfficeMailbox,
  type Verdict,
} from './message.js';

/** The parts of a message by which machines are told from people. */
export interface MessageSigns {
  /** Decoded, unfolded values of a header, in order; the name in lower case. */
  readonly header: (name: string) => readonly string[];
  readonly subject: string;
  /** Lower-cased; empty where there is none. */
  readonly from: string;
  /** Lower-cased; empty where it is the sender's. */
  readonly replyTo: string;
  readonly messageId: string | undefined;
  /** The envelope's sender: '' is the null sender of notifications (RFC 5321 §4.5.5); undefined where it is not known. */
  readonly envelopeFrom: string | undefined;
  /** Whether it says that it answers something. */
  readonly answers: boolean;
  /** Lower-cased media types of all parts, with parameters. */
  readonly partTypes: readonly string[];
}

interface Sign {
  readonly name: string;
  readonly kind: Exclude<MessageKind, 'ordinary'>;
  readonly shows: (signs: MessageSigns, office: OfficeMailbox) => boolean;
}

const has = (signs: MessageSigns, name: string): boolean => signs.header(name).length > 0;
const says = (signs: MessageSigns, name: string, pattern: RegExp): boolean =>
  signs.header(name).some((value) => pattern.test(value.trim()));

/** Subjects that only a machine writes: Exchange, Outlook, Gmail, Thunderbird and others. Anchored: `Re: Automatyczna odpowiedź` is a person's. */
const AUTOMATIC_SUBJECTS: readonly RegExp[] = [
  /^(automatyczna odpowied[źz]|odpowied[źz] automatyczna|autoodpowied[źz])\s*(:|$)/iu,
  /^(automatic reply|auto[- ]?reply|autoreply|auto[- ]?response|automatic response)\s*(:|$)/i,
  /^(automatische antwort|abwesenheitsnotiz|abwesenheitsbenachrichtigung)\s*(:|$)/i,
  /^(réponse automatique|risposta automatica|respuesta automática|автоматична відповідь)\s*(:|$)/iu,
];
/** What machines write and people too (`Na urlopie: minister w Chorwacji`): a sign only where the mail answers something, or has no Message-ID, which people's programs always give. */
const ABSENCE =
  /^(?:(?:jestem )?(?:poza biurem|nieobecno[śs][ćc]|nieobecny|nieobecna|na urlopie)|out of (?:the )?office|ooo|abwesend)(?: auto[- ]?reply)?\s*(?::\s*(.*))?$/iu;

/** Nothing after it, or the subject that it answers. */
function saysAbsent({ subject, answers, messageId }: MessageSigns): boolean {
  const match = ABSENCE.exec(subject.trim());
  return (
    match !== null &&
    (answers || messageId === undefined || !match[1] || /^(re|odp|aw|fwd?|pd)\s*:|\[#\d{4}\//i.test(match[1]))
  );
}

const REPORT_SENDERS = /^(mailer-daemon|postmaster|mail delivery (sub)?system)@|^mailer-daemon$/;
const REPORT_SUBJECTS =
  /^(undeliverable|undelivered mail|delivery status notification|mail delivery (failed|failure|subsystem)|returned mail|failure notice|delivery (failure|delayed)|niedostarczon[aey]|nie można dostarczyć|nieudane dostarczenie|niepowodzenie dostarczenia|unzustellbar)/iu;

/** In order: the first sign that shows decides. */
const SIGNS: readonly Sign[] = [
  {
    name: 'own-message-id',
    kind: 'own',
    shows: ({ messageId }, office) => messageId !== undefined && mailIdOf(messageId, office) !== undefined,
  },
  {
    name: 'own-header',
    kind: 'own',
    shows: (signs, office) => has(signs, 'x-rzecznik') && isOfficeAddress(signs.from, office),
  },
  // Whatever way it took: to answer it would be to write to ourselves, unless it names somebody else who wants the answer (a web form).
  {
    name: 'own-address',
    kind: 'own',
    shows: ({ from, replyTo }, office) =>
      isOfficeAddress(from, office) && (replyTo === '' || isOfficeAddress(replyTo, office)),
  },

  {
    name: 'delivery-report',
    kind: 'bounce',
    shows: ({ partTypes }) =>
      partTypes.some((type) =>
        /^multipart\/report\b.*report-type="?delivery-status|^message\/(global-)?delivery-status/.test(type),
      ),
  },
  { name: 'failed-recipients', kind: 'bounce', shows: (signs) => has(signs, 'x-failed-recipients') },
  {
    name: 'report-sender',
    kind: 'bounce',
    shows: ({ from, subject }) =>
      /^mailer-daemon(@|$)/.test(from) || (REPORT_SENDERS.test(from) && REPORT_SUBJECTS.test(subject)),
  },
  {
    name: 'null-sender-report',
    kind: 'bounce',
    shows: (signs) => nullSender(signs) && REPORT_SUBJECTS.test(signs.subject),
  },

  { name: 'auto-submitted', kind: 'automatic', shows: (signs) => says(signs, 'auto-submitted', /^auto-/i) },
  {
    name: 'disposition-report',
    kind: 'automatic',
    shows: ({ partTypes }) =>
      partTypes.some((type) =>
        /^multipart\/report\b.*report-type="?disposition-notification|^message\/disposition-notification/.test(type),
      ),
  },
  {
    name: 'feedback-report',
    kind: 'automatic',
    shows: ({ partTypes }) => partTypes.some((type) => /^message\/feedback-report/.test(type)),
  },
  {
    name: 'calendar-reply',
    kind: 'automatic',
    shows: ({ partTypes }) =>
      partTypes.some((type) => /^text\/calendar\b.*method="?(reply|counter|declinecounter)/.test(type)),
  },
  {
    name: 'newsletter',
    kind: 'automatic',
    shows: (signs) =>
      says(signs, 'precedence', /^(bulk|junk)$/i) && (has(signs, 'list-unsubscribe') || has(signs, 'list-id')),
  },
  {
    name: 'precedence',
    kind: 'automatic',
    shows: (signs) => says(signs, 'precedence', /^(bulk|junk|auto_reply|auto-reply)$/i),
  },
  {
    name: 'autoreply-header',
    kind: 'automatic',
    shows: (signs) =>
      [
        'x-autoreply',
        'x-autorespond',
        'x-autoresponse',
        'x-autoreply-from',
        'x-auto-reply-from',
        'x-mail-autoreply',
        'x-vacation',
      ].some((name) => has(signs, name) && !says(signs, name, /^(no|false|0)$/i)),
  },
  { name: 'exchange-inbox-rule', kind: 'automatic', shows: (signs) => has(signs, 'x-ms-exchange-inbox-rules-loop') },
  {
    name: 'automatic-subject',
    kind: 'automatic',
    shows: (signs) => AUTOMATIC_SUBJECTS.some((pattern) => pattern.test(signs.subject.trim())) || saysAbsent(signs),
  },
  { name: 'null-sender', kind: 'automatic', shows: (signs) => nullSender(signs) },
];

const nullSender = (signs: MessageSigns): boolean => signs.envelopeFrom === '' || says(signs, 'return-path', /^<\s*>$/);

/** Signs of a person's mail to which no machine should answer: lists (a newsroom's group among them), no-reply senders, a sender's wish. */
const mayBeAnswered = (signs: MessageSigns, office: OfficeMailbox): boolean =>
  signs.from !== '' &&
  !has(signs, 'list-id') &&
  !has(signs, 'list-unsubscribe') &&
  !says(signs, 'precedence', /^list$/i) &&
  !says(signs, 'x-auto-response-suppress', /\b(all|autoreply|oof)\b/i) &&
  senderIsKnown(signs, office);

/**
 * Whether the address to which a receipt would go is its sender's own, so that nobody can have us write to others (RFC 3834 §4): the
 * envelope says the same as `From`, or the office's gateway vouches for it, or it is the office's own web form.
 */
function senderIsKnown(signs: MessageSigns, office: OfficeMailbox): boolean {
  const { from, replyTo, envelopeFrom } = signs;
  const form = isOfficeDomain(from, office) && replyTo !== '' && !isOfficeAddress(replyTo, office);
  if (form) return (envelopeFrom === undefined || isOfficeDomain(envelopeFrom, office)) && !isNoReply(replyTo);
  if (isNoReply(from)) return false;
  const found = authenticationOf(
    signs.header('authentication-results'),
    from.slice(from.lastIndexOf('@') + 1),
    office.authservId,
  );
  if (found !== 'unknown') return found === 'pass';
  return envelopeFrom === undefined || envelopeFrom.toLowerCase() === from;
}

/**
 * Told by RFC 3834 (`Auto-Submitted`), RFC 3464 and 8098 (reports), RFC 5546 (calendar answers), and by the habits of mail programs
 * that follow none of them. A list's mail (`List-Id`) is a person's: newsrooms write through groups; it only gets no receipt.
 */
export function judge(signs: MessageSigns, office: OfficeMailbox): Verdict {
  const sign = SIGNS.find(({ shows }) => shows(signs, office));
  return sign
    ? { kind: sign.kind, sign: sign.name, mayBeAnsweredAutomatically: false }
    : { kind: 'ordinary', sign: 'none', mayBeAnsweredAutomatically: mayBeAnswered(signs, office) };
}

/** The first recipient's fate in a delivery report's fields. */
export function readReport(fields: string): DeliveryReport {
  const action = /^action:\s*(failed|delayed|delivered|relayed|expanded)/im.exec(fields)?.[1]?.toLowerCase();
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(fields)?.[1];
  return { action: (action as DeliveryReport['action'] | undefined) ?? 'unknown', ...(status && { status }) };
}
