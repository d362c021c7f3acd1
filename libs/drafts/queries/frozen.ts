import { createHash } from 'node:crypto';
import type { FrozenLetter, FrozenReply } from '#libs/cases';
import type { Kept, RecordedDraftEvent } from '../domain/events.js';

type OfReply = Omit<Kept, 'writerIds' | 'hash'>;

/** A version as its event keeps it. */
export const keptOf = ({ to, cc, bcc, references, attachments, letter, ...rest }: FrozenReply): OfReply => ({
  ...rest,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  references: [...references],
  attachments: [...attachments],
  ...keptLetter(letter),
});

function keptLetter(letter: FrozenLetter | undefined) {
  switch (letter?.act) {
    case undefined:
      return {};
    case 'delayNotice': {
      const { reasons, until, deadlineId, language = 'pl' } = letter;
      return { delayNotice: { reasons, until, deadlineId, language } };
    }
    case 'callToRemedy': {
      const { defects, days, beforeRefusal } = letter;
      return { callToRemedy: { defects, days, beforeRefusal } };
    }
    case 'refuse': {
      const { legalBasis, reasoning, persons, interests, instruction } = letter;
      return { refusal: { legalBasis, reasoning, persons: [...persons], interests: [...interests], instruction } };
    }
    case 'disclose': {
      const { body, producedBy, disclosedBy, on } = letter;
      return { disclosure: { body, producedBy, disclosedBy, on } };
    }
  }
}

/** What a version is sent as; null where there is no such version, and once its person was erased. */
export function frozenOf(events: readonly RecordedDraftEvent[], version: number): FrozenReply | null {
  const kept = events.find((event) => event.type === 'DraftVersionKept' && event.data.version === version);
  if (kept?.type !== 'DraftVersionKept') return null;
  const { subject, to, cc, bcc, text, mailMessageId, references, ...rest } = kept.data;
  if (subject === null || to === null || text === null || mailMessageId === null) return null;
  const { replyId, html, wholeHtml, inReplyTo, attachments, leaves } = rest;
  const letter = letterOf(kept.data);
  return {
    ...{ replyId, subject, to, cc: cc ?? [], bcc: bcc ?? [], text, html, wholeHtml, mailMessageId, inReplyTo },
    ...{ references: references ?? [], attachments, leaves },
    ...(letter && { letter }),
  };
}

/** Of a version whose words are there, its letter's are there too. */
function letterOf({ delayNotice, callToRemedy, refusal, disclosure }: Kept): FrozenLetter | undefined {
  if (delayNotice) return { act: 'delayNotice', ...delayNotice, reasons: delayNotice.reasons ?? '' };
  if (callToRemedy)
    return { act: 'callToRemedy', ...callToRemedy, defects: callToRemedy.defects ?? '', deliveredAt: null };
  if (refusal)
    return {
      ...{ act: 'refuse', legalBasis: refusal.legalBasis ?? '', reasoning: refusal.reasoning ?? '' },
      persons: refusal.persons.map(({ name, position }) => ({ name: name ?? '', position: position ?? '' })),
      interests: refusal.interests ?? [],
      instruction: refusal.instruction ?? '',
      ...NOT_SERVED_YET,
    };
  if (!disclosure) return undefined;
  const { body, producedBy, disclosedBy, on } = disclosure;
  return { act: 'disclose', body: body ?? '', producedBy: producedBy ?? '', disclosedBy: disclosedBy ?? '', on };
}

/** How it is served, and the signed document, are said when it is. */
export const NOT_SERVED_YET = { documents: 1, via: 'post' } as const;

/** SHA-256 over all that leaves and all that happens by it, in hex. */
export function hashOf(frozen: FrozenReply): string {
  const { replyId, subject, to, cc, bcc, text, html, wholeHtml, mailMessageId, inReplyTo, references } = frozen;
  const files = frozen.attachments.map(({ attachmentId, name, mediaType, sha256 }) => [
    attachmentId,
    name,
    mediaType,
    sha256,
  ]);
  const { sender, from, footer } = frozen.leaves;
  const all = [replyId, subject, to, cc, bcc, text, html, wholeHtml?.hash ?? null, mailMessageId, inReplyTo];
  const whole = [
    ...all,
    references,
    files,
    sender,
    from.address,
    from.name,
    footer?.text ?? null,
    footer?.html ?? null,
    // What was kept before letters were drafted has none, and its hash stands.
    ...(frozen.letter ? [Object.entries(frozen.letter).toSorted(([a], [b]) => (a < b ? -1 : 1))] : []),
  ];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
