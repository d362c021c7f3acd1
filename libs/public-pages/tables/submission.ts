import type { Language } from '#libs/kernel';
import type { SentFile } from '../domain/form.js';
import type { KeptFile } from '../domain/kept-file.js';
import { openSealed, sealTo, type SealingKeys } from '../domain/sealing.js';

/** What a visitor sent, as it reaches the office. */
export interface Submission {
  /** UUID: the same form sent twice has the same. */
  readonly id: string;
  /** Of the form, and of the receiver in the office. */
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly SentFile[];
  readonly language: Language;
  /** ISO 8601, by the office's clock. */
  readonly receivedAt: string;
  /** Of the tracking page on which it is followed. */
  readonly secret: string;
  /** It was sent on that page, about the case that stands there. */
  readonly toCase: boolean;
  /** Of the link by which it is confirmed, where that is another than its page's. */
  readonly confirmation?: string;
  /** Files that were sent with the form before it was shown again: they are in front of `files` once it is opened. */
  readonly kept?: readonly KeptFile[];
}

export interface SealedSubmission {
  readonly sealed: Buffer;
  readonly files: readonly Buffer[];
}

type Head = Omit<Submission, 'files'> & { readonly files: readonly Omit<SentFile, 'bytes'>[] };

export function sealSubmission(publicKey: Buffer, { files, ...submission }: Submission): SealedSubmission {
  const head: Head = { ...submission, files: files.map(({ name, mediaType }) => ({ name, mediaType })) };
  return {
    sealed: sealTo(publicKey, headOf(submission.id), Buffer.from(JSON.stringify(head))),
    files: files.map(({ bytes }, position) => sealTo(publicKey, fileOf(submission.id, position), bytes)),
  };
}

export const sealKept = (publicKey: Buffer, id: string, bytes: Buffer): Buffer =>
  sealTo(publicKey, `kept ${id}`, bytes);

/**
 * @param waited what waited for it, by id: one that is not there is left out
 * @throws NotSealedForUs
 */
export function openSubmission(
  keys: SealingKeys,
  id: string,
  { sealed, files }: SealedSubmission,
  waited: ReadonlyMap<string, Buffer> = new Map(),
): Submission {
  const { files: named, ...head } = JSON.parse(openSealed(keys, headOf(id), sealed).toString()) as Head;
  return {
    ...head,
    files: [
      ...(head.kept ?? []).flatMap(({ id: keptId, name, mediaType }) => {
        const bytes = waited.get(keptId);
        return bytes ? [{ name, mediaType, bytes: openSealed(keys, `kept ${keptId}`, bytes) }] : [];
      }),
      ...named.map((file, position) => ({
        ...file,
        bytes: openSealed(keys, fileOf(id, position), files[position] ?? Buffer.alloc(0)),
      })),
    ],
  };
}

const headOf = (id: string) => `submission ${id}`;
const fileOf = (id: string, position: number) => `submission ${id} file ${position}`;
