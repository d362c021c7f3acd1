import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { OfficeError } from '#libs/kernel';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. Memory in KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;
/** Each hashing takes a processor and 19 MiB: more than two at once, or a long queue, would be a way to stop the office. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 100;

const argon2Async = promisify(argon2);
let running = 0;
const queue: (() => void)[] = [];

/** @throws OfficeError `not-yet` (sign-in-busy) when too many wait already */
async function derive(password: string, parameters: Omit<Argon2Parameters, 'message'>): Promise<Buffer> {
  if (running >= AT_ONCE) {
    if (queue.length >= LONGEST_QUEUE) throw new OfficeError('not-yet', 'sign-in-busy');
    await new Promise<void>((resume) => queue.push(resume));
  } else {
    running += 1;
  }
  try {
    return await argon2Async('argon2id', { message: password.normalize('NFKC'), ...parameters });
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** The password's hash in the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const hash = await derive(password, { ...COST, nonce });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(hash)}`;
}

/**
 * Whether the password belongs to the hash. Without a hash (an unknown account, or one without a password) the same work is done and the
 * answer is no: the time taken tells nobody which accounts exist.
 */
export async function verifyPassword(password: string, phc: string | undefined): Promise<boolean> {
  const parts =
    phc === undefined ? undefined : /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!parts) {
    await derive(password, { ...COST, nonce: randomBytes(SALT_BYTES) });
    return false;
  }
  const [, memory, passes, parallelism, salt, hash] = parts;
  const expected = Buffer.from(hash!, 'base64');
  const actual = await derive(password, {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    nonce: Buffer.from(salt!, 'base64'),
  });
  return timingSafeEqual(actual, expected);
}
