import type { OfficeKind } from '#libs/manifest';
import { ruleBroken, type LetterType, type Role } from '#libs/kernel';
import type { Channel, QuoteTerm } from './events.js';
import type { CaseKind, Outcome } from './kinds.js';

/** What a kind of case means, as data: what a lawyer and the office sign off. */
export interface Kind extends OfficeKind {
  readonly code: CaseKind;
  /** What stands before its numbers, so that numbers of two registers are never the same text. */
  readonly numberPrefix: string;
  readonly clocks: readonly KindClock[];
  /** How such a case can end, the usual one first. */
  readonly outcomes: readonly Outcome[];
  /** By which provision one that is not the office's is forwarded: KPA 65 §1 where left out. */
  readonly forwardedUnder?: string;
  /** Letters of the law that such a case may need (docs/clock.md). */
  readonly letters: readonly Letter[];
  /** Letters whose words whoever answers may put into the answer, and go on from there. */
  readonly answers: readonly LetterType[];
  /** `A`, or `B` and the full years: how long its file is kept, until the office's own plan says otherwise. */
  readonly retention: string;
  /** Who may be given such a case. */
  readonly handledBy: readonly Role[];
  /** KPA 256: nobody handles one that is about their own work. */
  readonly ownWorkExcluded: boolean;
  /** A plain e-mail, which proves nobody's identity, starts its clocks. */
  readonly plainMailStartsClock: boolean;
  /** By which provision one without a name and an address is left unexamined; null where the law does not say so. */
  readonly anonymous: string | null;
  /** One without a name and an address starts its clocks: it does where left out. */
  readonly anonymousStartsClock?: false;
  /** The office begins such cases too, towards somebody (`addressee`); these clocks start then. Null where it does not. */
  readonly begunByUs: { readonly clocks: readonly KindClock[] } | null;
}

/** A rule of libs/deadlines that runs from the receipt (of a case of ours: from its beginning). */
export interface KindClock {
  readonly rule: string;
  /** Only where a quote was handed over by such a newsroom (PP 14a). */
  readonly quotedBy?: 'daily' | 'periodical';
  /**
   * Only where that is so: nobody has found that the office is competent; somebody passed the complaint on (KPA 237 §2); an appeal is passed on, or
   * examined here, under UDIP or KPA.
   */
  readonly where?: 'competenceOpen' | 'referred' | 'passedOn' | 'examined' | 'examinedUnderUdip' | 'examinedUnderKpa';
}

/** `callBeforeRefusal`: a call to remedy only where a decision of refusal is to follow (UDIP). */
export const LETTERS = ['delayNotice', 'callToRemedy', 'callBeforeRefusal', 'forwarding', 'refusalDecision'] as const;
export type Letter = (typeof LETTERS)[number];

const kinds = new Map<CaseKind, Kind>();

/** A kind of case: one file each. @throws Error where two files define one: a mistake of ours, found at start */
export function defineKind(kind: Kind): Kind {
  if (kinds.has(kind.code)) throw new Error(`the kind ${kind.code} is defined twice`);
  kinds.set(kind.code, kind);
  return kind;
}

/** @throws Error for a kind that no module brings: a mistake of ours, which `npm run check` finds */
export function kindOf(code: CaseKind): Kind {
  const kind = kinds.get(code);
  if (!kind) throw new Error(`no module brings the kind ${code}: define it, and add it to kinds in a manifest`);
  return kind;
}

/** The codes of all kinds that modules brought. */
export const definedKinds = (): readonly CaseKind[] => [...kinds.keys()];

/** What the rules of a case depend on beside its kind. */
export interface Origin {
  readonly channel: Channel;
  readonly begunByUs: boolean;
  /** Nobody knows who wrote. */
  readonly anonymous?: boolean;
  /** Null for what is no quote. */
  readonly quote: QuoteTerm | null;
  /** The office found that the case is its own. */
  readonly competent?: boolean;
  /** An MP, senator or councillor passed it on, and was not told of it yet. */
  readonly referred?: boolean;
  readonly appeal?: { readonly handling: 'examine' | 'passOn' | null; readonly underUdip: boolean };
}

/** What comes about by an act, and not by coming in. */
const BY_ACTS: readonly KindClock['where'][] = ['referred', 'examined', 'examinedUnderUdip', 'examinedUnderKpa'];
export const runsFromTheStart = ({ where }: KindClock): boolean => !BY_ACTS.includes(where);

function holds({ where }: KindClock, { competent = false, referred = false, appeal }: Origin): boolean {
  const { handling, underUdip } = appeal ?? { handling: null, underUdip: false };
  switch (where) {
    case undefined:
      return true;
    case 'competenceOpen':
      return !competent;
    case 'referred':
      return referred;
    case 'passedOn':
      return handling !== 'examine';
    case 'examined':
      return handling === 'examine';
    case 'examinedUnderUdip':
      return handling === 'examine' && underUdip;
    case 'examinedUnderKpa':
      return handling === 'examine' && !underUdip;
  }
}

/** The rules whose clocks run in a case of the kind. @throws OfficeError kind-not-begun-by-us */
export function rulesOfKind(kind: Kind, origin: Origin): readonly string[] {
  const { channel, begunByUs, quote, anonymous = false } = origin;
  if (begunByUs) {
    if (kind.begunByUs === null) throw ruleBroken('kind-not-begun-by-us', { kind: kind.code });
    return kind.begunByUs.clocks.map(({ rule }) => rule);
  }
  if (channel === 'email' && !kind.plainMailStartsClock) return [];
  if (anonymous && kind.anonymousStartsClock === false) return [];
  const newsroom = quote === 'periodical' ? 'periodical' : 'daily';
  return kind.clocks
    .filter((clock) => (clock.quotedBy ?? newsroom) === newsroom && holds(clock, origin))
    .map(({ rule }) => rule);
}
