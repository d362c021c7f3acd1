import { resolve } from 'node:path';
import { loadConfiguration } from '#libs/configuration';
import { PersonErasure } from '#libs/erasure';
import {
  BrokenRegister,
  KeyRing,
  KeyUnavailable,
  MasterKey,
  masterKeyFile,
  MasterKeyProblem,
  readErasureRegister,
  reapplyErasureRegister,
  rotateKeyFile,
  rotateKeys,
  settleRestores,
} from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { withOffice, withPlatform } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `keys rotate` */
export async function rotate(): Promise<void> {
  const configuration = loadConfiguration(process.env);
  await withPlatform(configuration, async ({ database }, attached) => {
    if (attached) throw new OperatorError('the office runs: stop it, rotate the master key, and start it again');
    await refuseOthers(database);
    const { masterKey, dataDirectory } = configuration;
    if (masterKey) {
      const next = newMasterKey();
      const { keys } = await told(() => rotateKeys(database.pool, MasterKey.of(masterKey), next));
      print(`${keys} keys are wrapped by the new master key: set MASTER_KEY to it before you start the office`);
      print('keep the old one apart for as long as there are backups from before');
      return;
    }
    const { keys, oldKeyFile } = await told(() => rotateKeyFile(database.pool, masterKeyFile(dataDirectory)));
    print(
      `${keys} keys are wrapped by the new master key in ${masterKeyFile(dataDirectory)}: copy it to its safe place`,
    );
    print(`the old one is in ${oldKeyFile}: move it to where it is kept for the backups from before`);
  });
}

/** Processes on one database have no lock on a folder: they show by their connections. */
async function refuseOthers({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('rzecznik-office', 'rzecznik-api', 'rzecznik-worker')`,
  );
  if (rows[0]!.count > 0)
    throw new OperatorError(
      'processes of the office are connected to the database: stop all of them, rotate, and start them with the new key',
    );
}

function newMasterKey(): MasterKey {
  const { NEW_MASTER_KEY: given } = process.env;
  if (!given) throw new OperatorError('set NEW_MASTER_KEY to the new master key: 32 bytes in base64 or hexadecimal');
  try {
    return MasterKey.parse(given);
  } catch {
    throw new OperatorError(
      'NEW_MASTER_KEY is no master key: 32 bytes in base64 (44 characters) or hexadecimal (64 characters)',
    );
  }
}

/** `keys check` */
export const check = (): Promise<void> =>
  withKeyRing(async (keyRing) => {
    const wrong = await keyRing.keysAgainstEvents();
    for (const { s, k } of wrong) print(`${s} version ${k}: not the key that its event commits to`);
    if (wrong.length > 0) throw new OperatorError(`${wrong.length} keys are wrong: restore the schema keys`);
    print('every key is the one that its event commits to');
  });

/** `keys reapply-erasures [REGISTER]` */
export async function reapplyErasures(register?: string): Promise<void> {
  const path = register === undefined ? undefined : resolve(register);
  const entries = path === undefined ? undefined : await told(() => readErasureRegister(path));
  if (path !== undefined && !entries) throw new OperatorError(`there is no file ${path}`);
  await withOffice(loadConfiguration(process.env), async (office) => {
    const { pool } = office.get(Database, { strict: false });
    const destroyed = await reapplyErasureRegister(pool, entries ?? []);
    await office.get(KeyRing, { strict: false }).reapplyErasures();
    await office.get(PersonErasure, { strict: false }).endUnfinished();
    if (entries) await settleRestores(pool);
    print(`whoever the events${entries ? ' and the register say' : ' say'} was erased has no key any more`);
    if (destroyed > 0) print(`${destroyed} keys were destroyed again`);
  });
}

const withKeyRing = (work: (keyRing: KeyRing) => Promise<void>): Promise<void> =>
  withOffice(loadConfiguration(process.env), (office) => work(office.get(KeyRing, { strict: false })));

/** Failures that the operator can act on, in one line. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MasterKeyProblem || error instanceof KeyUnavailable || error instanceof BrokenRegister)
      throw new OperatorError(error.message);
    throw error;
  }
}
