/** `npm run bench -- NAME`: one benchmark, from the build; without a name, the list of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, BuildFailed } from './build.mjs';

const folder = join(dirname(import.meta.dirname), 'bench');
const [name, ...parameters] = process.argv.slice(2);

/** Benchmarks are the files directly in bench/; the first sentence of each says what it measures. */
const benchmarks = () =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));
const summaryOf = (benchmark) =>
  /^\/\*\*\s*\n?\s*\*?\s*(.+?)(?:\s*\*\/|\n)/.exec(readFileSync(join(folder, `${benchmark}.ts`), 'utf8'))?.[1] ?? '';

if (name === undefined) {
  for (const benchmark of benchmarks()) console.log(`${benchmark.padEnd(16)}${summaryOf(benchmark)}`);
} else if (!benchmarks().includes(name)) {
  console.error(`there is no benchmark ${name}: "npm run bench" lists them`);
  process.exitCode = 1;
} else {
  try {
    await build({ console: false, say: (line) => console.error(line) });
    process.setSourceMapsEnabled(true);
    process.argv = [process.argv[0], join('bench', `${name}.js`), ...parameters];
    await import(`../dist/bench/${name}.js`);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
