import { writeFile } from 'node:fs/promises';
import { loadConfiguration } from '#libs/configuration';
import { LANGUAGES } from '#libs/kernel';
import { PAPER_REPORTS, PaperReports, ReportingSchema } from '#libs/reporting';
import type { ReportOptions } from './commands/report.js';
import { withOffice } from './office-at-hand.js';
import { OperatorError } from './operator-error.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const WRONG_USE = 64;

/** `report [NAME] --from DATE --to DATE --out FILE.pdf` */
export async function report(
  name: string | undefined,
  { from, to, out, unit, employee, ...options }: ReportOptions,
): Promise<void> {
  const language = LANGUAGES.find((one) => one === options.language);
  if (!language) throw new OperatorError(`--language is one of ${LANGUAGES.join(', ')}`, WRONG_USE);
  if (name !== undefined && (!isDay(from) || !isDay(to) || !out))
    throw new OperatorError('say --from YYYY-MM-DD --to YYYY-MM-DD --out FILE.pdf', WRONG_USE);
  if (name === undefined) return PAPER_REPORTS.forEach((one) => print(`${one.name}: ${one.title[language]}`));
  const names = PAPER_REPORTS.map((one) => one.name);
  if (!names.includes(name))
    throw new OperatorError(`there is no report ${name}: there are ${names.join(', ')}`, WRONG_USE);
  await withOffice(loadConfiguration(process.env), async (office) => {
    await office.get(ReportingSchema, { strict: false }).ensure();
    const reports = office.get(PaperReports, { strict: false });
    await writeFile(out!, await reports.pdf({ name, from: from!, to: to!, unit, employee, language }));
    print(`${name} of ${from} to ${to} is written to ${out}`);
  });
}

function isDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
}
