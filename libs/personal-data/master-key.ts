import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MasterKeyProblem } from './errors.js';
import { decrypt, encrypt, KEY_BYTES, NONCE_BYTES } from './sealing.js';

/** Wraps the data keys. It stands outside the database: in `MASTER_KEY`, or in a file that only the office may read. */
export class MasterKey {
  /** Tells master keys apart and says nothing of them. */
  readonly id: string;
  private readonly wrapping: Buffer;
  /** 32 secret bytes of which a backup's key is made. */
  readonly backupSecret: Buffer;

  private constructor(secret: Buffer) {
    this.id = derive(secret, 'master key id').toString('hex', 0, 8);
    this.wrapping = derive(secret, 'wrapping of data keys');
    this.backupSecret = derive(secret, 'backups');
  }

  /** @throws MasterKeyProblem unless these are 32 bytes */
  static of(secret: Buffer): MasterKey {
    if (secret.length !== KEY_BYTES) throw new MasterKeyProblem(`the master key must be ${KEY_BYTES} bytes`);
    return new MasterKey(secret);
  }

  /**
   * 32 bytes in base64 (44 characters) or hexadecimal (64).
   * @throws MasterKeyProblem
   */
  static parse(text: string): MasterKey {
    const secret = decodeKey(text.trim());
    if (!secret)
      throw new MasterKeyProblem(
        'the master key must be 32 bytes in base64 (44 characters) or hexadecimal (64 characters)',
      );
    return new MasterKey(secret);
  }

  /** A new master key as text, for `MASTER_KEY` or its file. */
  static generate(): string {
    return randomBytes(KEY_BYTES).toString('base64');
  }

  /** Nonce, ciphertext and tag in one. `context` (canonical JSON) has to be the same when unwrapping. */
  wrap(key: Buffer, context: string): Buffer {
    const { nonce, ciphertext } = encrypt(this.wrapping, key, context);
    return Buffer.concat([nonce, ciphertext]);
  }

  /** Undefined where this is not the master key, or the context not the one, of the wrapping. */
  unwrap(wrapped: Buffer, context: string): Buffer | undefined {
    return decrypt(this.wrapping, wrapped.subarray(0, NONCE_BYTES), wrapped.subarray(NONCE_BYTES), context);
  }
}

/** What a wrapped data key is bound to (canonical JSON). */
export const wrappingContext = (key: { keyId: string; version: number; commitment: string }): string =>
  JSON.stringify({ commitment: key.commitment, key: key.keyId, version: key.version });

export const RESERVATION_KEY_CONTEXT = JSON.stringify({ purpose: 'reservation names' });

/** What a sealed secret is bound to (canonical JSON). */
export const secretContext = (name: string): string => JSON.stringify({ secret: name });

const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `rzecznik ${purpose}`, KEY_BYTES));

function decodeKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return Buffer.from(text, 'base64');
  return undefined;
}

/** Binds a data key to its id and version: whoever has the key can check it, nobody can find a second key for it. In hexadecimal. */
export const commitmentOf = (key: Buffer, keyId: string, version: number): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['rzecznik data key', keyId, version]))
    .digest('hex');

/**
 * The key's file, made with a new key where there is none and `mayCreate` allows it. Of several processes that make it at once, one wins.
 * @throws MasterKeyProblem
 */
export async function readKeyFile(path: string, mayCreate: boolean): Promise<MasterKey> {
  const text = (await readOrUndefined(path)) ?? (mayCreate ? await createKeyFile(path) : undefined);
  if (text === undefined) {
    throw new MasterKeyProblem(
      `the master key of this office is missing: put it into MASTER_KEY or back into ${path}; without it nothing personal can be read`,
    );
  }
  try {
    return MasterKey.parse(text);
  } catch (error) {
    throw new MasterKeyProblem(`${path} does not hold a master key: restore the file from its safe copy`, {
      cause: error,
    });
  }
}

/** Written apart and linked into place: whoever finds the file finds a whole key. */
async function createKeyFile(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const text = MasterKey.generate();
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, `${text}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, path);
    return text;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return await readFile(path, 'utf8');
    throw new MasterKeyProblem(`the master key cannot be kept in ${path}: ${messageOf(error)}`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new MasterKeyProblem(`the master key in ${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
