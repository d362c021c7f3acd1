/** Why something cannot serve yet, in a few words without personal data; undefined when it can. */
export type ReadinessCheck = () => string | undefined | Promise<string | undefined>;

const PATIENCE_MILLISECONDS = 2_000;

/** Collects what has to be well before this process can serve. Token for injection: any module adds its own check at start. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  remove(name: string): void {
    this.checks.delete(name);
  }

  /** What is not well, one line a check; empty when the process can serve. A check that fails or hangs is not well. */
  async reasons(): Promise<readonly string[]> {
    const answers = await Promise.all([...this.checks].map(async ([name, check]) => reasonOf(name, check)));
    return answers.filter((reason) => reason !== undefined);
  }
}

async function reasonOf(name: string, check: ReadinessCheck): Promise<string | undefined> {
  const tooLate = Promise.withResolvers<string>();
  const timer = setTimeout(() => tooLate.resolve('no answer'), PATIENCE_MILLISECONDS);
  try {
    const reason = await Promise.race([check(), tooLate.promise]);
    return reason === undefined ? undefined : `${name}: ${reason}`;
  } catch {
    return `${name}: failed`;
  } finally {
    clearTimeout(timer);
  }
}
