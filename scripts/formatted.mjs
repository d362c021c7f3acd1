import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from 'oxfmt';

const config = join(dirname(import.meta.dirname), '.oxfmtrc.json');

/**
 * What a script writes, as `npm run format` would leave it.
 * @param {string} path tells the language
 * @param {string} source
 * @returns {Promise<string>}
 * @throws Error where the source cannot be read
 */
export async function formatted(path, source) {
  const { printWidth, singleQuote, trailingComma } = JSON.parse(await readFile(config, 'utf8'));
  const { code, errors } = await format(path, source, { printWidth, singleQuote, trailingComma });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
