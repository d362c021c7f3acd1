import type { KeyScope } from '#libs/kernel';
import type {
  ErasureChange,
  ErasureContext,
  Fence,
  KeyOwner,
  KeyRow,
  KeyTable,
  MasterCheck,
  NewKey,
  UnfinishedErasure,
} from '../key-table.js';

interface Erasure {
  ordinal: number;
  readonly owner: KeyOwner;
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
    keyIds: readonly string[],
    ordinal: number,
  ): Promise<{ keys: readonly KeyRow[]; changes: readonly ErasureChange[] }> {
    const wanted = new Set(keyIds);
    const keys = this.keys
      .filter((key) => wanted.has(key.keyId))
      .sort((a, b) => a.version - b.version)
      .map((key) => ({ ...key, fence: this.fenceNow(key) }));
    const changes = [...this.erasures.values()].filter((change) => change.ordinal > ordinal);
    return { keys, changes: changes.map(({ owner, ordinal: at }) => ({ owner, ordinal: at })) };
  }

  async keysOf(owner: KeyOwner): Promise<readonly string[]> {
    const standing = this.keys.filter((key) => key.wrapped !== null && isOf(key, owner));
    return [...new Set(standing.map(({ keyId }) => keyId))].sort();
  }

  async insert(key: NewKey): Promise<KeyRow | 'fenced' | 'other-master-key'> {
    if (this.check?.masterKeyId !== key.masterKeyId) return 'other-master-key';
    if (this.fenceNow(key)) return 'fenced';
    const standing = this.keys.find((other) => other.keyId === key.keyId && other.version === key.version);
    if (standing) return standing;
    const row = { ...key, recorded: false, fence: null };
    this.keys.push(row);
    return row;
  }

  async markRecorded(keyId: string, version: number): Promise<void> {
    this.keys = this.keys.map((key) =>
      key.keyId === keyId && key.version === version ? { ...key, recorded: true } : key,
    );
  }

  async fence(owner: KeyOwner, person: string, context: ErasureContext): Promise<void> {
    if (this.erasures.has(nameOf(owner))) return;
    this.erasures.set(nameOf(owner), { ordinal: ++this.ordinal, owner, person, context, finished: false });
    this.tell();
  }

  async fenceOf(scope: KeyScope): Promise<Fence | null> {
    return this.fenceNow(scope);
  }

  async destroy(owner: KeyOwner): Promise<void> {
    this.keys = this.keys.map((key) => (isOf(key, owner) ? { ...key, wrapped: null } : key));
    const erasure = this.erasures.get(nameOf(owner));
    if (erasure) Object.assign(erasure, { ordinal: ++this.ordinal, finished: true });
    this.tell();
  }

  async unfinishedErasures(): Promise<readonly UnfinishedErasure[]> {
    return [...this.erasures.values()]
      .filter(({ finished }) => !finished)
      .map(({ owner, person, context }) => ({ owner, person, context }));
  }

  async listen(changed: () => void): Promise<() => Promise<void>> {
    this.listeners.add(changed);
    return async () => {
      this.listeners.delete(changed);
    };
  }

  private fenceNow({ caseId, personId }: KeyScope): Fence | null {
    if (caseId !== null && this.erasures.has(nameOf({ kind: 'case', id: caseId }))) return 'case';
    return personId !== null && this.erasures.has(nameOf({ kind: 'person', id: personId })) ? 'person' : null;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const nameOf = ({ kind, id }: KeyOwner): string => `${kind} ${id}`;
const isOf = (key: KeyRow, { kind, id }: KeyOwner): boolean => (kind === 'case' ? key.caseId : key.personId) === id;
