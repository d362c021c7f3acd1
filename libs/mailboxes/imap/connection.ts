import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { VERSION } from '#libs/kernel';
import { LARGEST_MAIL } from '#libs/mail-intake';
import type { Imap } from '../domain/events.js';
import type { LetIn, Proof } from '../sign-in/mailbox-proofs.js';
import { faultOf, MailboxFault, type FaultCode } from '../domain/faults.js';

/** How long a server may take, and how long it is left alone, in milliseconds. */
export interface Patience {
  readonly connecting: number;
  /** Without a word, in the middle of an answer. */
  readonly silence: number;
  /** After which the mailbox is looked at though the server said nothing of new mail. */
  readonly polling: number;
  /** Until the next try, by how many failed. */
  readonly failed: readonly number[];
  /** The same where the sign-in was refused: a wrong password tried too often locks an account. */
  readonly refused: readonly number[];
  /** Until a mail that was sent to the mailbox is there. */
  readonly comingBack: number;
}

export const PATIENCE: Patience = {
  connecting: 20_000,
  silence: 90_000,
  polling: 45_000,
  failed: [1_000, 5_000, 15_000, 60_000, 300_000],
  refused: [60_000, 300_000, 900_000],
  comingBack: 30_000,
};

/** A FETCH answers with a whole message at most, and some words around it. */
const MOST_LITERAL = LARGEST_MAIL + 1_024;

/** What broke a connection: whoever works with it is told by imapflow only that it is broken. */
const broken = new WeakMap<ImapFlow, unknown>();

/** Why the work with a connection failed. */
export function reasonOf(client: ImapFlow, error: unknown): unknown {
  return (faultOf(error) === 'mailbox-connection-lost' && broken.get(client)) || error;
}

/** A new connection for each try: imapflow does not reconnect. */
export function clientOf({ host, port, security, user }: Imap, proof: Proof, patience: Patience): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: { user, ...proof },
    clientInfo: { name: 'Rzecznik', version: VERSION },
    logger: false,
    // What a few bytes unpack to has no limit.
    disableCompression: true,
    disableBinary: true,
    connectionTimeout: patience.connecting,
    greetingTimeout: patience.connecting,
    socketTimeout: patience.silence,
    autoIdleDelay: 100,
    maxLiteralSize: MOST_LITERAL,
    maxResponseSize: 2 * MOST_LITERAL,
    maxLineLength: MOST_LITERAL,
  });
  // Whoever works with the connection hears of it by the command that fails; unheard, the event would end the process.
  client.on('error', (error: unknown) => broken.set(client, error));
  return client;
}

export interface OpenFolder {
  readonly client: ImapFlow;
  readonly uidValidity: string;
  readonly messages: number;
}

export interface Opening {
  readonly readOnly: boolean;
  /** Ends it, wherever the server keeps it waiting. */
  readonly signal?: AbortSignal;
}

/** @throws whatever `faultOf` has words for */
export async function openFolder(
  imap: Imap,
  proof: Proof,
  patience: Patience,
  { readOnly, signal }: Opening,
): Promise<OpenFolder> {
  const client = clientOf(imap, proof, patience);
  const close = () => client.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    signal?.throwIfAborted();
    await client.connect();
    return await openAgain(client, imap, readOnly);
  } catch (error) {
    client.close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
  }
}

/** The folder as it is now: one that was renamed, or made anew under its name, may stay open for whoever had it open. @throws as `openFolder` */
export async function openAgain(
  client: ImapFlow,
  { folder }: Pick<Imap, 'folder'>,
  readOnly: boolean,
): Promise<OpenFolder> {
  const { uidValidity, exists } = await client.mailboxOpen(folder, { readOnly }).catch(async (error: unknown) => {
    if (!client.usable || (await hasFolder(client, folder))) throw error;
    throw new MailboxFault('mailbox-folder-unknown');
  });
  return { client, uidValidity: String(uidValidity), messages: exists };
}

const hasFolder = async (client: ImapFlow, folder: string): Promise<boolean> =>
  (await client.list()).some(({ path }) => path === folder);

export type TryOut =
  | { readonly outcome: 'ok'; readonly messages: number }
  | { readonly outcome: FaultCode; readonly folders?: readonly string[] };

/** Tries whether a mailbox can be read, and says what is wrong. Changes nothing there. */
export async function tryOut(imap: Imap, letIn: LetIn, patience: Patience): Promise<TryOut> {
  try {
    return await letIn((proof) => lookInto(imap, proof, patience));
  } catch (error) {
    return { outcome: faultOf(error) };
  }
}

async function lookInto(imap: Imap, proof: Proof, patience: Patience): Promise<TryOut> {
  const client = clientOf(imap, proof, patience);
  try {
    await client.connect();
    const folders = (await client.list()).map(({ path }) => path);
    const missing = [imap.folder, imap.moveTo].findIndex((folder) => folder !== null && !folders.includes(folder));
    if (missing === 0) return { outcome: 'mailbox-folder-unknown', folders };
    if (missing === 1) return { outcome: 'mailbox-target-unknown', folders };
    const { exists } = await client.mailboxOpen(imap.folder, { readOnly: true });
    return { outcome: 'ok', messages: exists };
  } finally {
    client.close();
  }
}

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** Whether a mail that was sent to the mailbox arrives there: null, or what is wrong. It may have been moved already to where messages go. */
export async function cameBack(
  imap: Imap,
  letIn: LetIn,
  messageId: string,
  patience: Patience,
): Promise<FaultCode | null> {
  const until = performance.now() + patience.comingBack;
  const folders = imap.moveTo === null ? [imap.folder] : [imap.folder, imap.moveTo];
  try {
    const { client } = await letIn((proof) => openFolder(imap, proof, patience, { readOnly: true }));
    try {
      for (let look = 0; performance.now() < until; look += 1) {
        await client.mailboxOpen(folders[look % folders.length]!, { readOnly: true });
        const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
        if (found && found.length > 0) return null;
        await pause(LOOK_AGAIN_MILLISECONDS);
      }
      return 'mailbox-never-came-back';
    } finally {
      client.close();
    }
  } catch (error) {
    return faultOf(error);
  }
}
