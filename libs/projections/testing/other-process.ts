import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** What a process of the example office does. */
export interface ExampleProcess {
  /** Of the database. */
  readonly url: string;
  /** Lists of cases that it has code for: version 1 as `caseList` has it, or, `short`, version 2 without the column `changes`. */
  readonly names: readonly string[];
  readonly short?: boolean;
  /** Events a batch of a build. */
  readonly buildBatch?: number;
  /** After so many it hangs. */
  readonly opensAtMost?: number;
  /** It moves nothing on, and reads all the time. */
  readonly reads?: boolean;
}

export interface OtherProcess {
  readonly child: ChildProcess;
  /** What it said so far. */
  readonly lines: readonly string[];
  /** As a crash would end it. */
  kill(): Promise<void>;
}

/** Starts one, and waits until it runs. */
export async function startOther(example: ExampleProcess): Promise<OtherProcess> {
  const source = (path: string) => pathToFileURL(resolve(path)).href;
  const script = `const { importSource } = await import('${source('scripts/import-source.mjs')}');
    await importSource('${source('libs/projections/testing/example-process.ts')}');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, NODE_OPTIONS: '', EXAMPLE_PROCESS: JSON.stringify(example) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const [first] = (await once(output, 'line')) as [string];
  if (first !== 'running') throw new Error(`the process said ${first}`);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { child, lines, kill };
}
