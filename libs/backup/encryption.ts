import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { BrokenArchive } from './broken-archive.js';

/** An age identity (https://age-encryption.org/v1), `AGE-SECRET-KEY-1…`, whose key are these 32 secret bytes. */
export const identityOf = (secret: Uint8Array): string =>
  bech32.encodeFromBytes('age-secret-key-', secret).toUpperCase();

/** For whom a backup is written that nobody is named for: whoever holds the secret. */
export const recipientOf = (secret: Uint8Array): Promise<string> => identityToRecipient(identityOf(secret));

/** What is wrong with a recipient, if anything. */
export function faultOfRecipient(recipient: string): string | undefined {
  try {
    new Encrypter().addRecipient(recipient);
    return undefined;
  } catch {
    return `${JSON.stringify(recipient)} is no recipient of age: it looks like age1…`;
  }
}

/** The same bytes as an age file, of any size with bounded memory. */
export async function* encrypted(
  plain: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(ReadableStream.from(plain));
}

/** @throws BrokenArchive where it is no age file, is damaged, or is for others */
export async function* decrypted(
  sealed: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    yield* await decrypter.decrypt(ReadableStream.from(sealed));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokenArchive(/no identity matched/.test(reason) ? 'it is encrypted for another key' : reason, {
      cause: error,
    });
  }
}
