import { execFile, type ExecFileException } from 'node:child_process';

export interface ProgramLimits {
  readonly megabytes: number;
  /** Of the processor, which a busy machine does not change. */
  readonly processorMilliseconds: number;
  /** By the clock: a run that gets no processor for so long is given up. */
  readonly milliseconds: number;
  /** Of its answer. */
  readonly answerBytes: number;
  /** Runs side by side; the others wait. */
  readonly atOnce: number;
  readonly waiting: number;
}

/** A run without an answer. `busy`: too many wait, or it got no processor. `limits`: it took more than it may. `refused`: its exit code says so. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';

  constructor(
    readonly why: 'busy' | 'limits' | 'refused',
    /** Its standard output and standard error. */
    readonly answer = Buffer.alloc(0),
    readonly complaint = '',
  ) {
    super(complaint || why);
  }
}

/** Of the office's environment: such a program needs none of its secrets. */
const ENVIRONMENT = ['PATH', 'LANG', 'TZ', 'NODE_COMPILE_CACHE', 'SystemRoot'];

/**
 * Native code on what came from outside: nobody can interrupt it, and no limit of a thread covers its memory. So each run is a process of its own, which
 * begins with `keepWithinLimits`, reads standard input and answers on standard output.
 */
export class LimitedProgram {
  private readonly queue: (() => void)[] = [];
  private running = 0;

  /** @param file a built entry point, absolute */
  constructor(
    private readonly file: string,
    private readonly limits: ProgramLimits,
  ) {}

  /** What it answered. @throws ProgramFailed */
  async run(input: Buffer | string, parameters: readonly string[] = []): Promise<Buffer> {
    await this.turn();
    try {
      return await this.answer(input, parameters);
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting) throw new ProgramFailed('busy');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
  }

  private answer(input: Buffer | string, parameters: readonly string[]): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const { megabytes, processorMilliseconds, milliseconds, answerBytes } = this.limits;
    const child = execFile(
      process.execPath,
      [this.file, String(megabytes), String(processorMilliseconds), ...parameters],
      {
        env: Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
        encoding: 'buffer',
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: answerBytes,
      },
      (error, answer, complaint) =>
        error ? reject(new ProgramFailed(whyOf(error), answer, complaint.toString().trim())) : resolve(answer),
    );
    // A process that is gone says why in the callback.
    child.stdin!.on('error', () => undefined).end(input);
    return promise;
  }
}

function whyOf({ code, killed, signal }: ExecFileException): ProgramFailed['why'] {
  if (String(code) === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'limits';
  // By us, since its time by the clock was over.
  if (killed) return 'busy';
  return signal ? 'limits' : 'refused';
}
