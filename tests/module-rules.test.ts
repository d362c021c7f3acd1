import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** The step "module rules" of `npm run check`, over an office of two modules. */
const repository = join(import.meta.dirname, '..');
let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'rzecznik-rules-'));
  for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, name), join(tree, name));
  symlinkSync(join(repository, 'node_modules'), join(tree, 'node_modules'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** What it says, in one line. */
function checked(files: Readonly<Record<string, string>>): { readonly passed: boolean; readonly output: string } {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), content);
  }
  const program = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'libs', '--output-type=err-long'], {
    cwd: tree,
    encoding: 'utf8',
  });
  return { passed: status === 0, output: `${stdout}${stderr}`.replaceAll(/\s+/g, ' ') };
}

const naming = (other: string) => `export const manifest = { uses: ['${other}'] };\n`;
const rooms = "import { visits } from '#libs/visits';\nexport const rooms = () => visits;\n";

describe('the rules of modules', () => {
  it('let a module see one that it names, through its index', () => {
    const files = {
      'libs/visits/index.ts': 'export const visits = 1;\n',
      'libs/rooms/index.ts': rooms,
      'libs/rooms/manifest.ts': naming('visits'),
    };
    expect(checked(files)).toMatchObject({ passed: true });
  });

  it('tell of a circle, and what to do', () => {
    const { passed, output } = checked({
      'libs/visits/index.ts': "import { rooms } from '#libs/rooms';\nexport const visits = () => rooms;\n",
      'libs/visits/manifest.ts': naming('rooms'),
      'libs/rooms/index.ts': rooms,
      'libs/rooms/manifest.ts': naming('visits'),
    });
    expect(passed).toBe(false);
    expect(output).toMatch(/error no-circle: libs\/(visits|rooms)\/index\.ts → libs\/(visits|rooms)\/index\.ts/);
    expect(output).toContain('let the module that knows less take what it needs as a parameter, or hear of it');
    expect(output).toContain('1 dependency violations');
  });

  it('tell of a module that is seen past its index and not named, and what to do', () => {
    const { passed, output } = checked({
      'libs/visits/domain/visit.ts': 'export const visit = 1;\n',
      'libs/rooms/index.ts': "import { visit } from '../visits/domain/visit.js';\nexport const rooms = () => visit;\n",
    });
    expect(passed).toBe(false);
    expect(output).toContain('A module sees another only through its index.ts.');
    expect(output).toContain('Another one is named in `uses` of libs/rooms/manifest.ts.');
  });
});
