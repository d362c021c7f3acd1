import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, firstValueFrom, map, tap } from 'rxjs';

export type Filters = Record<string, string | number | boolean | null | undefined>;

export interface WriteOptions {
  /** The revision that the user saw: the server refuses the command when somebody has since changed what it is about. */
  revision?: number;
  /** The same key again has no second effect. */
  idempotencyKey?: string;
}

/** Calls to the server. Each answer is a promise; a failure is an `ApiProblem`. */
@Injectable({ providedIn: 'root' })
export class Api {
  readonly #http = inject(HttpClient);

  get<T>(path: string, filters: Filters = {}): Promise<T> {
    return firstValueFrom(this.#http.get<T>(`/api/${path}`, { params: given(filters) }));
  }

  post<T>(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.#http.post<T>(`/api/${path}`, body, { headers: headers(options) }));
  }

  patch<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return firstValueFrom(this.#http.patch<T>(`/api/${path}`, body, { headers: headers(options) }));
  }

  delete(path: string): Promise<void> {
    return firstValueFrom(this.#http.delete<void>(`/api/${path}`));
  }

  /** `progress` hears the part already sent, from 0 to 1. */
  upload(file: File, progress: (part: number) => void): Promise<{ id: string }> {
    const form = new FormData();
    form.append('file', file, file.name);
    const sending = this.#http
      .post<{ id: string }>('/api/attachments', form, { reportProgress: true, observe: 'events' })
      .pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) progress(event.loaded / event.total);
        }),
        filter((event) => event.type === HttpEventType.Response),
        map((response) => {
          if (!response.body) throw new Error('An upload was answered without a body');
          return response.body;
        }),
      );
    return firstValueFrom(sending);
  }
}

function given(filters: Filters): Record<string, string | number | boolean> {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(entries) as Record<string, string | number | boolean>;
}

function headers({ revision, idempotencyKey }: WriteOptions): Record<string, string> {
  return {
    ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
}
