/**
 * `npm test`: what must pass with every change. `npm run check` (`--quick`): the same without the running office, the browser and what takes a
 * while. `npm run full` (`--full`): everything but chaos and endurance. `npm run soak` (`--soak`): these alone. The lint runs beside the tests,
 * which often wait. Each step of it counts as one; the last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runJest } from './jest.mjs';

const root = dirname(import.meta.dirname);
const quick = process.argv.includes('--quick');
const full = process.argv.includes('--full');
const soak = process.argv.includes('--soak');

const buildStep = ['build', ['scripts/build.mjs']];
const lintSteps = [
  ['lint', ['node_modules/oxlint/bin/oxlint', '--report-unused-disable-directives-severity=error']],
  [
    'lint of console and scripts',
    ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  ],
  // The native compiler: the one of Angular takes twice the processor's time.
  [
    'types',
    [
      ...['node_modules/typescript-native/bin/tsc', '--project', '.', '--singleThreaded'],
      ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types-native.tsbuildinfo'],
    ],
  ],
  ['format', ['node_modules/oxfmt/bin/oxfmt', '--check', '.']],
  [
    'module rules',
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', '--output-type=err-long'],
  ],
];
const lanes = soak
  ? ['soak']
  : ['unit', 'db', ...(quick ? [] : ['long', 'http', 'browser']), ...(full ? ['load', 'page', 'process'] : [])];
const SLOWEST = 10;

/** A step's name, whether it passed, what it had to say, and how long it took. */
async function runStep([name, parameters]) {
  const begun = performance.now();
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const step = { name, passed: code === 0, seconds: (performance.now() - begun) / 1000 };
  if (!step.passed) console.log(`\n--- ${name} ---\n${output.trim()}\n`);
  console.log(`${step.passed ? 'passed' : 'FAILED'}  ${name} (${step.seconds.toFixed(1)} s)`);
  return step;
}

/** One after the other: they stand beside the build and the tests. */
async function runLint() {
  const done = [];
  for (const step of lintSteps) done.push(await runStep(step));
  return done;
}

/** The tests of all lanes; a file that could not be run at all counts as one failure. */
async function runTests(environment) {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-report-'));
  const report = join(folder, 'report.json');
  try {
    const parameters = ['--selectProjects', ...lanes, '--json', `--outputFile=${report}`, '--passWithNoTests'];
    const code = await runJest(parameters, environment);
    const results = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
    if (!results) return { passed: 0, failed: 1 };
    tellSlowest(results.testResults);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return { passed: results.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** So that growth is seen. */
function tellSlowest(files) {
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1_000;
  const slowest = files.toSorted((a, b) => seconds(b) - seconds(a)).slice(0, SLOWEST);
  console.log(`\nthe slowest of ${files.length} test files:`);
  for (const file of slowest) console.log(`${seconds(file).toFixed(1).padStart(7)} s  ${relative(root, file.name)}`);
}

const linting = soak ? [] : runLint();
const built = await runStep(buildStep);
// Each test file looks whether it is, else: that reads all sources.
const tested = await runTests(built.passed ? { FRESHLY_BUILT: 'yes' } : {});
const steps = [built, ...(await linting)];
const passed = steps.filter((step) => step.passed).length + tested.passed;
const failed = steps.filter((step) => !step.passed).length + tested.failed;
for (const { name } of steps.filter((step) => !step.passed)) console.log(`FAILED  ${name}: see above`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
