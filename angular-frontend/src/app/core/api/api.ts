import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, firstValueFrom, map, tap } from 'rxjs';
import type { Answer, GivenTo, Method, PathOf, WriteOptions } from './endpoints';
import { ApiProblem } from './problems';

/** All that an endpoint can be given, whichever it is. */
interface Parts extends WriteOptions {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}

/** Those that take one. */
type FilePath = Extract<PathOf<'post'>, `${string}/import` | `${string}/import/preview`>;

type Uploaded = Answer<'post', '/api/attachments'>;

/**
 * Calls to the server: a path of the OpenAPI document with what it takes gives what it answers, as typed there. Each answer is a
 * promise; a failure is an `ApiProblem`.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  readonly #http = inject(HttpClient);

  get<P extends PathOf<'get'>>(path: P, ...[given]: GivenTo<'get', P>): Promise<Answer<'get', P>> {
    return onceBuilt(() => this.#send('get', path, given));
  }

  post<P extends PathOf<'post'>>(path: P, ...[given]: GivenTo<'post', P>): Promise<Answer<'post', P>> {
    return this.#send('post', path, given);
  }

  put<P extends PathOf<'put'>>(path: P, ...[given]: GivenTo<'put', P>): Promise<Answer<'put', P>> {
    return this.#send('put', path, given);
  }

  patch<P extends PathOf<'patch'>>(path: P, ...[given]: GivenTo<'patch', P>): Promise<Answer<'patch', P>> {
    return this.#send('patch', path, given);
  }

  delete<P extends PathOf<'delete'>>(path: P, ...[given]: GivenTo<'delete', P>): Promise<Answer<'delete', P>> {
    return this.#send('delete', path, given);
  }

  /** `progress` hears the part already sent, from 0 to 1. */
  upload(file: File, progress: (part: number) => void): Promise<Uploaded> {
    const form = new FormData();
    form.append('file', file, file.name);
    const path: PathOf<'post'> = '/api/attachments';
    const sending = this.#http.post<Uploaded>(path, form, { reportProgress: true, observe: 'events' }).pipe(
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

  /** A file to be read by the server, with what else it is told of the file. */
  postFile<P extends FilePath>(
    path: P,
    file: File,
    idempotencyKey?: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Answer<'post', P>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    return this.#send('post', path, { body: form, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  }

  /** The office's logo. */
  uploadLogo(file: File, revision: number): Promise<Answer<'put', '/api/office/logo'>> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.#send('put', '/api/office/logo', { body: form, revision });
  }

  /** What an endpoint answers with a file. */
  file(path: Extract<PathOf<'post'>, `${string}/csv`>, body: unknown): Promise<Blob> {
    return firstValueFrom(this.#http.post(path, body, { responseType: 'blob' }));
  }

  #send<T>(method: Method, template: string, given: unknown): Promise<T> {
    const parts = (given ?? {}) as Parts;
    const url = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts.path?.[name] ?? ''));
    const body = parts.body ?? (method === 'get' || method === 'delete' ? undefined : {});
    return firstValueFrom(
      this.#http.request<T>(method, url, { body, params: set(parts.query ?? {}), headers: headers(parts) }),
    );
  }
}

/** How often the office of an instant is asked again while what was asked for is still being built. */
const askAgainMilliseconds = 1_000;

/** A list of the office as it was may have to be built first: nothing was done wrong, and whoever asked waits. */
async function onceBuilt<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.code !== 'replay-building') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, askAgainMilliseconds));
  }
}

function set(query: Readonly<Record<string, unknown>>): Record<string, string | number | boolean | readonly string[]> {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(entries) as ReturnType<typeof set>;
}

function headers({ revision, idempotencyKey }: WriteOptions): Record<string, string> {
  return {
    ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
}
