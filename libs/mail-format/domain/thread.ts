import type { IncomingMessage } from './message.js';
import { withoutTokens, type TokenReading } from './token.js';

/** What the office knows of the cases that a message points to. */
export interface ThreadFacts {
  /** The case of the nearest message in the chain by which a mail may join. */
  readonly chain?: { readonly caseId: string; readonly subjects: readonly string[] };
  /** The case of the nearest message in the chain whose id only somebody outside has claimed: by it nothing joins. */
  readonly claimedCaseId?: string;
  readonly token: TokenReading;
  /** The case that has the token's number. */
  readonly tokenCaseId?: string;
  /** Whether the sender may write into the case to which chain or token point. */
  readonly senderBelongs: boolean;
}

export type ThreadDecision =
  | {
      readonly kind: 'joins';
      readonly caseId: string;
      readonly by: 'chain' | 'token' | 'both';
      readonly subjectChanged: boolean;
    }
  | { readonly kind: 'new'; readonly suspectedCaseId: string | null; readonly note: ThreadNote | null };

export type ThreadNote =
  | 'unknown-token'
  | 'foreign-token'
  | 'chain-and-token-disagree'
  /** It answers a mail of ours, or bears a number of ours, and its sender has no part in that case. */
  | 'unknown-sender'
  /** It answers a mail of somebody outside: anybody can claim that. */
  | 'unproven-chain';

/**
 * The Message-IDs by which a message may belong to a case, nearest first: what it answers, then its references from the last
 * to the first, then (for a bounce) what of ours it quotes.
 */
export const chainOf = (
  message: Pick<IncomingMessage, 'inReplyTo' | 'references' | 'mentionsOwn' | 'verdict'>,
): readonly string[] => [
  ...new Set([
    ...message.inReplyTo,
    ...message.references.toReversed(),
    ...(message.verdict.kind === 'ordinary' ? [] : message.mentionsOwn),
  ]),
];

/**
 * Joins by chain or token where they agree or only one of them speaks, and where the sender has a part in that case. Otherwise, and where a
 * token is not ours, it is a new case that says which one it may belong to: gluing a matter to the wrong case loses it and tells a stranger of it,
 * a case too many does neither.
 */
export function decideThread(
  subject: string,
  { chain, claimedCaseId, token, tokenCaseId, senderBelongs }: ThreadFacts,
): ThreadDecision {
  const separate = (note: ThreadNote, suspectedCaseId: string | undefined): ThreadDecision => ({
    kind: 'new',
    suspectedCaseId: suspectedCaseId ?? null,
    note,
  });
  if (token.kind === 'foreign') return separate('foreign-token', chain?.caseId ?? claimedCaseId);
  if (token.kind === 'genuine' && !tokenCaseId) return separate('unknown-token', chain?.caseId ?? claimedCaseId);
  if (chain && tokenCaseId && chain.caseId !== tokenCaseId) return separate('chain-and-token-disagree', chain.caseId);
  const caseId = tokenCaseId ?? chain?.caseId;
  if (caseId && !senderBelongs) return separate('unknown-sender', caseId);
  if (tokenCaseId) return { kind: 'joins', caseId: tokenCaseId, by: chain ? 'both' : 'token', subjectChanged: false };
  if (chain)
    return {
      kind: 'joins',
      caseId: chain.caseId,
      by: 'chain',
      subjectChanged: isOtherSubject(subject, chain.subjects),
    };
  if (claimedCaseId) return separate('unproven-chain', claimedCaseId);
  return { kind: 'new', suspectedCaseId: null, note: null };
}

const PREFIXES =
  /^(?:(?:re|odp|odpowied[źz]|fwd?|pd|aw|wg|sv|vs|ref|tr)(?:\[\d+\]|\(\d+\))?\s*:\s*|\[(?:external|zewn[ęe]trzn[ay]|ext)\]\s*)+/iu;

/** The subject without `Re:`, `Odp:` and their kin, tokens and case. */
export const bareSubject = (subject: string): string =>
  withoutTokens(subject).replace(PREFIXES, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** A new topic sent by "Reply": no subject of the case is found in it, nor it in one of them. */
function isOtherSubject(subject: string, known: readonly string[]): boolean {
  const bare = bareSubject(subject);
  const others = known.map(bareSubject).filter((other) => other !== '');
  return bare !== '' && others.length > 0 && !others.some((other) => bare.includes(other) || other.includes(bare));
}

/** The subject of an answer: one `Re:`. */
export const replySubject = (subject: string): string =>
  `Re: ${withoutTokens(subject).replace(PREFIXES, '').trim()}`.trim();
