import { AccessDays } from '#libs/access-log';
import { loadConfiguration } from '#libs/configuration';
import { withOffice } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** Days of a page. */
const PAGE = 500;

/** `access-log check [DAY]` */
export async function check(day?: string): Promise<void> {
  await withOffice(loadConfiguration(process.env), async (office) => {
    const days = office.get(AccessDays, { strict: false });
    const counts = { intact: 0, changed: 0, open: 0, expired: 0 };
    for await (const one of day === undefined ? allOf(days) : [day]) {
      const { verdict, sha256, recordedSha256 } = await days.check(one);
      counts[verdict] += 1;
      if (verdict === 'changed') print(`${one}: changed: ${sha256}, and ${recordedSha256} in its event`);
    }
    if (counts.changed > 0)
      throw new OperatorError(`${counts.changed} days of the access log were changed after they were closed`);
    print(`${counts.intact} days are as they were closed; ${counts.open} are open, ${counts.expired} have expired`);
  });
}

async function* allOf(days: AccessDays): AsyncGenerator<string> {
  for (let before: string | undefined; ;) {
    const page = await days.list(PAGE, before);
    for (const { day } of page) yield day;
    if (page.length < PAGE) return;
    before = page.at(-1)!.day;
  }
}
