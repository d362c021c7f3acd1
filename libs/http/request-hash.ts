import { createHash } from 'node:crypto';
import type { Request } from 'express';

/** A file as multer, or a storage engine of our own, leaves it on the request. */
export interface UploadedFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer?: Buffer;
  /** Of the plain bytes, where they were not kept in memory. */
  readonly sha256?: string;
}

/** Of what is asked: method, address, body, and the file where there is one. Asked once the body was read. */
export function requestHashOf({
  method,
  originalUrl,
  body,
  file,
  askedActingFor,
}: Request & { file?: UploadedFile }): Buffer {
  const sha256 =
    file &&
    (file.sha256 ??
      createHash('sha256')
        .update(file.buffer ?? '')
        .digest('hex'));
  const uploaded = file ? { name: file.originalname, type: file.mimetype, sha256 } : null;
  const inWhoseName = askedActingFor === undefined ? [] : [askedActingFor];
  const request = JSON.stringify([method, originalUrl, (body as unknown) ?? null, uploaded, ...inWhoseName]);
  return createHash('sha256').update(request).digest();
}
