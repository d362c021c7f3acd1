import type { Response } from 'express';
import { contentDisposition, downloadType } from '../domain/safe-name.js';

/**
 * Hands out bytes that came from outside: always as a file to save, never as a page of ours, whatever they claim to be, and kept
 * in no cache.
 */
export function sendFile(response: Response, name: string, mediaType: string, bytes: Buffer): void {
  response
    .set({
      'Content-Type': downloadType(mediaType),
      'Content-Disposition': contentDisposition(name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'Content-Length': String(bytes.length),
    })
    .end(bytes);
}
