import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../core/api/api';
import { askBeforeUnload } from './before-unload';

/** A file that the server has. */
export interface AttachedFile {
  id: string;
  name: string;
  size: number;
}

export interface Upload {
  name: string;
  size: number;
  id?: string;
  /** From 0 to 1. */
  progress: number;
  error?: unknown;
  /** What is uploaded; undefined for what a draft brought along. */
  file?: File;
}

/** The files of a letter that is being written, on their way to the server or already there. */
@Injectable()
export class Uploads {
  readonly #api = inject(Api);
  readonly #all = signal<readonly Upload[]>([]);

  readonly all = this.#all.asReadonly();
  readonly running = computed(() =>
    this.#all().some((upload) => upload.id === undefined && upload.error === undefined),
  );
  /** A letter does not go out without a file that should have gone with it: try again, or take it off. */
  readonly failed = computed(() => this.#all().some(({ error }) => error !== undefined));
  readonly size = computed(() => this.#all().reduce((sum, { size }) => sum + size, 0));
  readonly done = computed(
    () => this.#all().flatMap(({ id, name, size }): AttachedFile[] => (id === undefined ? [] : [{ id, name, size }])),
    { equal: (a, b) => a.length === b.length && a.every((file, index) => file.id === b[index]?.id) },
  );

  constructor() {
    askBeforeUnload(() => this.running());
  }

  restore(files: readonly AttachedFile[]): void {
    this.#all.set(files.map((file) => ({ ...file, progress: 1 })));
  }

  addAll(files: Iterable<File> | null | undefined): void {
    for (const file of files ?? []) {
      const upload = { name: file.name, size: file.size, progress: 0, file };
      this.#all.update((all) => [...all, upload]);
      void this.#send(upload);
    }
  }

  retry(failed: Upload): void {
    const upload = { ...failed, progress: 0, error: undefined };
    this.#replace(failed, upload);
    void this.#send(upload);
  }

  async #send(upload: Upload): Promise<void> {
    const { file } = upload;
    if (!file) return;
    let current = upload;
    const change = (part: Partial<Upload>) => {
      const before = current;
      current = { ...current, ...part };
      this.#replace(before, current);
    };
    try {
      const { id } = await this.#api.upload(file, (progress) => change({ progress }));
      change({ id, progress: 1 });
    } catch (error) {
      change({ error });
    }
  }

  #replace(before: Upload, after: Upload): void {
    this.#all.update((all) => all.map((other) => (other === before ? after : other)));
  }

  remove(upload: Upload): void {
    this.#all.update((all) => all.filter((other) => other !== upload));
  }
}
