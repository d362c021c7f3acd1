import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { builtFile } from '#libs/configuration';
import type { PublicSiteAddress } from '#libs/http';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 15_000;
/** A process that lived so long was well: the next one that dies is started at once again. */
const WELL_AFTER = 60_000;
const STOP_MILLISECONDS = 4_000;

export interface PublicChildOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** Where the office's own address hands requests on to. */
  readonly address: PublicSiteAddress;
  /** Somebody asked it to end: the whole office is meant. */
  readonly onStopRequest: () => void;
  readonly log: (line: string) => void;
}

/** The public site in a process of its own, below the office's: started again whenever it dies, and ended with the office. */
export class PublicChild {
  private child: ChildProcess | undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: PublicChildOptions) {}

  /** Resolves once it serves, or its first start has failed. */
  async start(): Promise<void> {
    await new Promise<void>((settled) => {
      this.running = this.keep(settled);
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.options.address.set(undefined);
    const { child } = this;
    if (child?.connected) child.send('end');
    const killing = setTimeout(() => child?.kill('SIGKILL'), STOP_MILLISECONDS).unref();
    await this.running;
    clearTimeout(killing);
  }

  private async keep(settled: () => void): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const began = performance.now();
      await this.run(settled);
      this.options.address.set(undefined);
      settled();
      if (signal.aborted) return;
      if (performance.now() - began > WELL_AFTER) failures = 0;
      this.options.log('the public site ended by itself, and is started again');
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** From its start to its end. */
  private async run(settled: () => void): Promise<void> {
    const { environment, address, onStopRequest } = this.options;
    const child = fork(builtFile('apps/public/main.js'), {
      env: environment,
      // Neither the office's own options nor a debugger's port.
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // In a session of its own: Ctrl-C in a terminal is for the office, which ends it.
      detached: true,
    });
    this.child = child;
    // A rush on the public site is not to slow down the console on the same machine.
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.on('message', (message) => {
      const { port, stopRequested } = message as { port?: number; stopRequested?: true };
      if (stopRequested) onStopRequest();
      if (port === undefined) return;
      address.set({ host: '127.0.0.1', port });
      settled();
    });
    await new Promise<void>((resolve) => child.once('error', () => resolve()).once('exit', () => resolve()));
    this.child = undefined;
  }
}
