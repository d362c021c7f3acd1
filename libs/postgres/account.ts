import { spawnSync } from 'node:child_process';
import { chown, lchown, lstat, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Under which account the server runs: PostgreSQL refuses root. `prefix` is put before the command. */
export interface ServerAccount {
  readonly prefix: readonly string[];
  /** Who must own the cluster's files; undefined: whoever creates them. */
  readonly owner: number | undefined;
}

const NOBODY = 65534;
const works = (command: readonly string[]): boolean =>
  spawnSync(command[0]!, [...command.slice(1), 'true'], { stdio: 'ignore' }).status === 0;

/**
 * Another account that keeps root's way through folders, so that a data folder that only root may enter works too.
 * It gives up everything else that root may do.
 */
const asUser = (uid: number): readonly string[] => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${uid}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=+dac_override',
];

/** In a user namespace without a mapping the server is nobody in its own eyes, while its user's files stay its own. */
const NAMESPACE = ['unshare', '--user'];

/**
 * Ordinary users run the server as themselves; those without a name (`docker run --user`) in a namespace, since the server wants a name.
 * For root a namespace too; where they are forbidden (many containers), the server becomes the user `nobody`. A cluster
 * that an ordinary user has made stays theirs.
 * @throws Error in one line where none of it is possible
 */
export async function accountFor(folder: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { prefix: hasName() || !works(NAMESPACE) ? [] : NAMESPACE, owner: undefined };
  const owner = (await lstat(folder)).uid;
  if ((owner === 0 || owner === NOBODY) && works(NAMESPACE)) return { prefix: NAMESPACE, owner: 0 };
  const uid = owner === 0 ? NOBODY : owner;
  const user = asUser(uid);
  if (works(user)) return { prefix: user, owner: uid };
  throw new Error(
    'PostgreSQL does not run as root, and this machine allows root neither "unshare --user" nor "setpriv": start as an ordinary user, or set DATABASE_URL',
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Gives a folder and all in it to the account. Cheap where it has it already. */
export async function giveTo(account: ServerAccount, folder: string): Promise<void> {
  const { owner } = account;
  if (owner === undefined || (await lstat(folder)).uid === owner) return;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), owner, owner);
  }
  await chown(folder, owner, owner);
}
