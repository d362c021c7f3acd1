import { type Signal, signal } from '@angular/core';

/** A file that is looked at before anything of it is taken in. */
export interface FilePreview<Reading, How> {
  readonly file: Signal<File | undefined>;
  /** What the newest look came to. */
  readonly read: Signal<Reading | undefined>;
  readonly reading: Signal<boolean>;
  readonly error: Signal<unknown>;
  choose(file: File | undefined): Promise<void>;
  /** Looks at the same file otherwise; `meanwhile` is shown until the answer is there. */
  again(how: How, meanwhile: Reading): Promise<void>;
}

/** Of several looks the last one counts, in whatever order their answers come. */
export function filePreview<Reading, How = never>(
  look: (file: File, how: How | undefined) => Promise<Reading>,
): FilePreview<Reading, How> {
  const file = signal<File | undefined>(undefined);
  const read = signal<Reading | undefined>(undefined);
  const reading = signal(false);
  const error = signal<unknown>(undefined);
  let latest = 0;

  const at = async (chosen: File, how: How | undefined) => {
    const turn = ++latest;
    reading.set(true);
    error.set(undefined);
    try {
      const answer = await look(chosen, how);
      if (turn === latest) read.set(answer);
    } catch (failure) {
      if (turn === latest) error.set(failure);
    }
    if (turn === latest) reading.set(false);
  };

  return {
    file: file.asReadonly(),
    read: read.asReadonly(),
    reading: reading.asReadonly(),
    error: error.asReadonly(),
    choose: async (chosen) => {
      file.set(chosen);
      read.set(undefined);
      if (chosen) await at(chosen, undefined);
    },
    again: async (how, meanwhile) => {
      const chosen = file();
      if (!chosen) return;
      read.set(meanwhile);
      await at(chosen, how);
    },
  };
}
