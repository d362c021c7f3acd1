import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { Subject } from 'rxjs';
import type { SessionWatch } from '#libs/http';
import { Manifests } from '#libs/manifest';
import type { ReadModelChange, ReadModels } from '#libs/projections';
import { ChangesController } from './changes.controller.js';

/** A browser: what it was sent, and how it ended. */
class Browser extends EventEmitter {
  sent = '';
  writableEnded = false;
  writableLength = 0;
  cut = false;
  writeHead(): void {}
  write(text: string): void {
    this.sent += text;
  }
  end(): void {
    this.writableEnded = true;
    this.emit('close');
  }
  destroy(): void {
    this.cut = true;
    this.emit('close');
  }
}

const manifests = new Manifests([{ name: 'cases', streams: { case: 'case' } }]);
const changes = new Subject<ReadModelChange>();
const isOpen = jest.fn<SessionWatch['isOpen']>();
let browser: Browser;
const tell = (stream: string) => changes.next({ streams: [stream], types: [], position: '1' });
const heartbeat = () => jest.advanceTimersByTimeAsync(25_000);

beforeEach(() => {
  jest.useFakeTimers();
  isOpen.mockResolvedValue(true);
  browser = new Browser();
  const controller = new ChangesController({ changes } as unknown as ReadModels, { isOpen }, manifests);
  controller.follow({} as Request, browser as unknown as Response);
});
afterEach(() => {
  browser.emit('close');
  jest.useRealTimers();
});

describe('a browser that follows the changes', () => {
  it('hears a heartbeat while its session lives, and is let go when it ends', async () => {
    await heartbeat();
    expect(browser.sent).toContain(': still here\n\n');
    isOpen.mockResolvedValue(false);
    await heartbeat();
    expect(browser.writableEnded).toBe(true);
    expect(changes.observed).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stays while nobody can tell whether its session lives', async () => {
    isOpen.mockRejectedValue(new Error('the database is away'));
    await heartbeat();
    expect(browser.writableEnded).toBe(false);
  });

  it('is cut off when it does not read', () => {
    browser.writableLength = 1_000_000;
    tell('case-1');
    expect(browser.cut).toBe(true);
    expect(changes.observed).toBe(false);
  });

  it('is told of nothing that no page shows', () => {
    const before = browser.sent;
    tell('reservation-1');
    expect(browser.sent).toBe(before);
  });
});
