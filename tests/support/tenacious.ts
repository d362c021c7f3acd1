import type { StartedProcess } from './office-process.js';

/** A process that is started again whenever it ends, until it is to stay away. */
export class Tenacious {
  private current: StartedProcess | undefined;
  private wanted = true;
  private readonly ended: Promise<void>;
  private readonly before: string[] = [];

  constructor(private readonly start: () => StartedProcess) {
    this.ended = this.keep();
  }

  /** Every line of every process so far. */
  get lines(): readonly string[] {
    return [...this.before, ...(this.current?.lines ?? [])];
  }

  /** It has said that it serves. */
  get isReady(): boolean {
    return this.current?.lines.some((line) => line.startsWith('ready: ')) ?? false;
  }

  kill(): void {
    this.current?.process.kill('SIGKILL');
  }

  /** Lies still for a while, as on a machine that swaps or is moved, and then goes on as if nothing had been. */
  pause(milliseconds: number): void {
    const { process: child } = this.current ?? {};
    child?.kill('SIGSTOP');
    setTimeout(() => child?.kill('SIGCONT'), milliseconds);
  }

  /** For good, at once. */
  async end(): Promise<void> {
    this.wanted = false;
    this.kill();
    await this.ended;
  }

  /** For good, as an operator does it. Answers how many milliseconds it took. */
  async stop(): Promise<number> {
    const asked = performance.now();
    this.wanted = false;
    this.current?.process.kill('SIGTERM');
    await this.ended;
    return performance.now() - asked;
  }

  private async keep(): Promise<void> {
    while (this.wanted) {
      this.current = this.start();
      await this.current.exited;
      this.before.push(...this.current.lines);
      this.current = undefined;
    }
  }
}
