/**
 * Sets one document and ends. The document comes as JSON on standard input, the PDF goes to standard output, what is wrong to standard error.
 * Run by `Documents`, as a `LimitedProgram`.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { keepWithinLimits } from '#libs/limited-programs';
import type { Document } from '../domain/document.js';
import { lettersOf, printable, withBreaks } from './letters.js';

/** A document as it comes through the pipe. */
type PrintableDocument = Omit<Document, 'office'> & {
  readonly office: { readonly logo: { readonly format: string; readonly base64: string } | null };
};

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'));
const CUTS = ['400Regular', '400Regular_Italic', '600SemiBold'];

keepWithinLimits();

const letters = CUTS.map((cut) => {
  const folder = join(FONTS, cut);
  return lettersOf(
    readFileSync(
      join(
        folder,
        readdirSync(folder).find((file) => file.endsWith('.ttf'))!,
      ),
    ),
  );
}).reduce((all, its) => all.intersection(its));
const { template, ...data } = JSON.parse(await text(process.stdin), (key, value: unknown) => {
  if (typeof value !== 'string' || key === 'base64') return value;
  const said = printable(value, letters);
  // What is drawn is no running text.
  return key === 'svg' ? said : withBreaks(said);
}) as PrintableDocument;
const { logo } = data.office;
const compiler = NodeCompiler.create({
  workspace: TEMPLATES,
  fontArgs: [{ fontPaths: CUTS.map((cut) => join(FONTS, cut)) }],
});
// A file of the template's, which is in memory only: no text of a template turns into bytes by itself.
if (logo) compiler.mapShadow(join(TEMPLATES, 'logo'), Buffer.from(logo.base64, 'base64'));
const compiled = compiler.compile({
  mainFilePath: join(TEMPLATES, `${template}.typ`),
  inputs: { data: JSON.stringify({ ...data, office: { ...data.office, logo: logo?.format ?? null } }) },
});
if (!compiled.result) {
  process.stderr.write(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no diagnostics'));
  process.exit(1);
}
const pdf = compiler.pdf(compiled.result, {
  pdfStandard: 'ua-1',
  creationTimestamp: Math.floor(Date.parse(data.madeAt) / 1_000),
});
process.stdout.write(pdf, () => process.exit(0));
