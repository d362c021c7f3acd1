import circus from 'jest-circus/runner';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { hookSources } from '../../../scripts/import-source.mjs';

/**
 * Runs a test file by jest-circus, as Jest does, but Node loads the file and what it imports (ADR 0041). Jest's loader evaluates every module anew for
 * every file. Here the files of a worker share modules: a test leaves their state and `process.env` as it found them.
 */
const GLOBALS = 'jest:globals';
const NAMES = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'jest', 'test'];

/** What `@jest/globals` means in the file that runs now, and where stack traces find the source maps. */
let current;
const maps = new Map();

/** A test file has its own, which leaves its stacks as they are; what the files share looks each time. */
globalThis[Symbol.for(GLOBALS)] = (name, own) =>
  own
    ? current.globals[name]
    : new Proxy(() => {}, {
        apply: (_, self, given) => Reflect.apply(current.globals[name], self, given),
        get: (_, key) => current.globals[name][key],
      });

hookSources((url, map) => {
  maps.set(url, map);
  current.maps.set(url, map);
});
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: `${GLOBALS}${new URL(context.parentURL).search}`, shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) => {
    if (!url.startsWith(GLOBALS)) return next(url, context);
    const globals = `globalThis[Symbol.for('${GLOBALS}')]`;
    const lines = NAMES.map((name) => `export const ${name} = ${globals}('${name}', ${url !== GLOBALS});`);
    return { format: 'module', source: lines.join('\n'), shortCircuit: true };
  },
});

export default function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  current = { maps: runtime.getSourceMaps(), globals: undefined };
  for (const [url, map] of maps) current.maps.set(url, map);
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (path) => {
    current.globals = runtime.jestGlobals.cjsGlobals(path);
    return import(`${pathToFileURL(path)}?run=${performance.now()}`);
  };
  return circus.default(globalConfig, config, environment, runtime, testPath, sendMessageToJest);
}
