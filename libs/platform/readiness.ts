/** Why something cannot serve yet, in a few words without personal data; undefined when it can. */
export type ReadinessCheck = () => string | undefined | Promise<string | undefined>;

const PATIENCE_MILLISECONDS = 2_000;

/** Collects what has to be well before this process can serve. Token for injection: any module adds its own check at start. */
export class Readiness {
  private readonly checks = new Map<string, { readonly check: ReadinessCheck; readonly holdsUpStart: boolean }>();

  /** @param holdsUpStart false for what somebody has to put right in the running office: the start does not wait for it */
  add(name: string, check: ReadinessCheck, { holdsUpStart = true }: { readonly holdsUpStart?: boolean } = {}): void {
    this.checks.set(name, { check, holdsUpStart });
  }

  remove(name: string): void {
    this.checks.delete(name);
  }

  /** What is not well, one line a check; empty when the process can serve. A check that fails or hangs is not well. */
  async reasons({ starting = false }: { readonly starting?: boolean } = {}): Promise<readonly string[]> {
    const asked = [...this.checks].filter(([, { holdsUpStart }]) => holdsUpStart || !starting);
    const answers = await Promise.all(asked.map(async ([name, { check }]) => reasonOf(name, check)));
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
