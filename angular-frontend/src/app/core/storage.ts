/** What this browser remembers for its user. Storage may be switched off or full: the console then works without memory. */
const prefix = 'rzecznik.';

/** Under which name the browser itself has it: as its storage events tell. */
export const storedUnder = (key: string): string => prefix + key;

export function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Answers whether the value was kept. */
export function store(key: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Names of all that is remembered under this beginning. */
export function storedKeys(beginning: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix + beginning))
      .map((name) => name.slice(prefix.length));
  } catch {
    return [];
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored.
  }
}
