import type { ErasureChange, ErasureContext, KeyRow, KeyTable, MasterCheck, UnfinishedErasure } from '../key-table.js';

interface Erasure {
  ordinal: number;
  readonly person: string;
  readonly context: ErasureContext;
  finished: boolean;
}

/** The key table of tests that need no PostgreSQL. */
export class MemoryKeyTable implements KeyTable {
  private check: MasterCheck | undefined;
  private keys: KeyRow[] = [];
  private readonly erasures = new Map<string, Erasure>();
  private readonly listeners = new Set<() => void>();
  private ordinal = 0;

  async masterCheck(): Promise<MasterCheck | undefined> {
    return this.check;
  }

  async establishMasterCheck(check: MasterCheck): Promise<MasterCheck> {
    return (this.check ??= check);
  }

  async read(
    subjects: readonly string[],
    ordinal: number,
  ): Promise<{ keys: readonly KeyRow[]; changes: readonly ErasureChange[] }> {
    const wanted = new Set(subjects);
    const keys = this.keys
      .filter((key) => wanted.has(key.subject))
      .sort((a, b) => a.version - b.version)
      .map((key) => ({ ...key, fenced: this.erasures.has(key.subject) }));
    const changes = [...this.erasures].map(([subject, erasure]) => ({ subject, ordinal: erasure.ordinal }));
    return { keys, changes: changes.filter((change) => change.ordinal > ordinal) };
  }

  async insert(key: Omit<KeyRow, 'recorded' | 'fenced'>): Promise<KeyRow | 'fenced' | 'other-master-key'> {
    if (this.check?.masterKeyId !== key.masterKeyId) return 'other-master-key';
    if (this.erasures.has(key.subject)) return 'fenced';
    const standing = this.keys.find((other) => other.subject === key.subject && other.version === key.version);
    if (standing) return standing;
    const row = { ...key, recorded: false, fenced: false };
    this.keys.push(row);
    return row;
  }

  async markRecorded(subject: string, version: number): Promise<void> {
    this.keys = this.keys.map((key) =>
      key.subject === subject && key.version === version ? { ...key, recorded: true } : key,
    );
  }

  async fence(subject: string, person: string, context: ErasureContext): Promise<void> {
    if (this.erasures.has(subject)) return;
    this.erasures.set(subject, { ordinal: ++this.ordinal, person, context, finished: false });
    this.tell();
  }

  async destroy(subject: string): Promise<void> {
    this.keys = this.keys.map((key) => (key.subject === subject ? { ...key, wrapped: null } : key));
    const erasure = this.erasures.get(subject);
    if (erasure) Object.assign(erasure, { ordinal: ++this.ordinal, finished: true });
    this.tell();
  }

  async unfinishedErasures(): Promise<readonly UnfinishedErasure[]> {
    return [...this.erasures]
      .filter(([, erasure]) => !erasure.finished)
      .map(([subject, { person, context }]) => ({ subject, person, context }));
  }

  async listen(changed: () => void): Promise<() => Promise<void>> {
    this.listeners.add(changed);
    return async () => {
      this.listeners.delete(changed);
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
