import { loadConfiguration } from '#libs/configuration';
import {
  KeyRing,
  KeyUnavailable,
  MasterKey,
  masterKeyFile,
  MasterKeyProblem,
  rewrapKeys,
  rotateKeyFile,
} from '#libs/personal-data';
import { withOffice, withPlatform } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `keys rotate` */
export async function rotate(): Promise<void> {
  const configuration = loadConfiguration(process.env);
  await withPlatform(configuration, async ({ database }, attached) => {
    if (attached) throw new OperatorError('the office runs: stop it, rotate the master key, and start it again');
    const { masterKey, dataDirectory } = configuration;
    if (masterKey) {
      const given = process.env.NEW_MASTER_KEY ?? '';
      const { keys } = await told(() => rewrapKeys(database.pool, MasterKey.of(masterKey), MasterKey.parse(given)));
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

/** `keys check` */
export const check = (): Promise<void> =>
  withKeyRing(async (keyRing) => {
    const wrong = await keyRing.keysAgainstEvents();
    for (const { s, k } of wrong) print(`${s} version ${k}: not the key that its event commits to`);
    if (wrong.length > 0) throw new OperatorError(`${wrong.length} keys are wrong: restore the schema keys`);
    print('every key is the one that its event commits to');
  });

/** `keys reapply-erasures` */
export const reapplyErasures = (): Promise<void> =>
  withKeyRing(async (keyRing) => {
    await keyRing.reapplyErasures();
    print('whoever the events say was erased has no key any more');
  });

const withKeyRing = (work: (keyRing: KeyRing) => Promise<void>): Promise<void> =>
  withOffice(loadConfiguration(process.env), (office) => work(office.get(KeyRing, { strict: false })));

/** Failures that the operator can act on, in one line. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MasterKeyProblem || error instanceof KeyUnavailable) throw new OperatorError(error.message);
    throw error;
  }
}
