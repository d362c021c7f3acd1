import type { Response } from 'express';
import type { Thing } from '#libs/manifest';

/** What a browser that does not read may make us keep for it; then it is cut off, comes back and reads everything anew. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** How soon a browser that was cut off comes back. */
const RETRY_MILLISECONDS = 2_000;

/** Server-sent events (WHATWG HTML §9.2) to one browser. */
export class ChangeStream {
  constructor(private readonly response: Response) {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that collect answers would keep them back.
      'X-Accel-Buffering': 'no',
    });
    this.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  }

  tell(things: readonly Thing[]): void {
    if (things.length > 0) this.write(things.map((thing) => `data: ${JSON.stringify(thing)}\n\n`).join(''));
  }

  /** A comment: keeps the connection, and finds out that it is gone. */
  beat(): void {
    this.write(': still here\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
  }
}
