import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Api } from '../core/api/api';

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
  readonly done = computed(
    () => this.#all().flatMap(({ id, name, size }): AttachedFile[] => (id === undefined ? [] : [{ id, name, size }])),
    { equal: (a, b) => a.length === b.length && a.every((file, index) => file.id === b[index]?.id) },
  );

  constructor() {
    // What is on its way would be lost with the page: the browser asks first.
    const ask = (event: BeforeUnloadEvent): void => {
      if (this.running()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', ask));
  }

  restore(files: readonly AttachedFile[]): void {
    this.#all.set(files.map((file) => ({ ...file, progress: 1 })));
  }

  addAll(files: FileList | null | undefined): void {
    for (const file of files ?? []) void this.#add(file);
  }

  async #add(file: File): Promise<void> {
    let upload: Upload = { name: file.name, size: file.size, progress: 0 };
    const change = (part: Partial<Upload>) => {
      const before = upload;
      upload = { ...upload, ...part };
      this.#all.update((all) => all.map((other) => (other === before ? upload : other)));
    };
    this.#all.update((all) => [...all, upload]);
    try {
      const { id } = await this.#api.upload(file, (progress) => change({ progress }));
      change({ id, progress: 1 });
    } catch (error) {
      change({ error });
    }
  }

  remove(upload: Upload): void {
    this.#all.update((all) => all.filter((other) => other !== upload));
  }
}
