import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { Subject } from 'rxjs';
import type { SessionWatch, Viewer } from '#libs/http';
import { Manifests, type Thing, type Visibility } from '#libs/manifest';
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
const anna = { id: 'anna', roles: ['officer'] } as unknown as Viewer;
const viewer = jest.fn<(id: string) => Promise<Viewer | undefined>>();
/** Sees the cases whose id begins with a 1, and one more once she is a coordinator. */
const among = jest.fn(async ({ roles }: Viewer, things: readonly Thing[]) =>
  things.filter(({ id }) => id === undefined || id.startsWith('1') || roles.includes('coordinator')),
);
const visibility = {
  among,
  seesSome: () => true,
} as unknown as Visibility;
let browser: Browser;
let controller: ChangesController;
async function tell(...streams: string[]): Promise<void> {
  changes.next({ streams, types: [], position: '1' });
  await jest.advanceTimersByTimeAsync(0);
}
async function nobodyFollows(): Promise<void> {
  among.mockClear();
  await tell('case-1');
  expect(among).not.toHaveBeenCalled();
}
/** Another browser that comes by now. */
async function latecomer(): Promise<Browser> {
  const late = new Browser();
  controller.follow({ caller: anna } as unknown as Request, late as unknown as Response);
  await jest.advanceTimersByTimeAsync(0);
  late.emit('close');
  return late;
}
const heartbeat = () => jest.advanceTimersByTimeAsync(25_000);

beforeEach(() => {
  jest.useFakeTimers();
  isOpen.mockResolvedValue(true);
  browser = new Browser();
  viewer.mockResolvedValue(anna);
  controller = new ChangesController(
    { changes } as unknown as ReadModels,
    { isOpen },
    manifests,
    { viewer, standsInFor: async () => [] },
    visibility,
  );
  controller.follow({ caller: anna } as unknown as Request, browser as unknown as Response);
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
    expect(jest.getTimerCount()).toBe(0);
    await nobodyFollows();
  });

  it('stays while nobody can tell whether its session lives', async () => {
    isOpen.mockRejectedValue(new Error('the database is away'));
    await heartbeat();
    expect(browser.writableEnded).toBe(false);
  });

  it('is cut off when it does not read', async () => {
    browser.writableLength = 1_000_000;
    await tell('case-1');
    expect(browser.cut).toBe(true);
    await nobodyFollows();
  });

  it('is told of nothing that no page shows', async () => {
    const before = browser.sent;
    await tell('reservation-1');
    expect(browser.sent).toBe(before);
  });

  it('hears the name of what it may see, and of the rest that there is something, once', async () => {
    await tell('case-17', 'case-2', 'case-3');
    expect(browser.sent).toContain('data: {"kind":"case","id":"17"}\n\ndata: {"kind":"case"}\n\n');
    expect(browser.sent).not.toMatch(/"id":"[23]"/);
  });

  it('begins with what changed a moment ago, which its page may have been read without', async () => {
    await tell('case-11');
    await jest.advanceTimersByTimeAsync(2_000);
    await tell('case-12', 'case-2');
    await tell('case-12');
    expect((await latecomer()).sent).toContain(
      'data: {"kind":"case","id":"11"}\n\ndata: {"kind":"case","id":"12"}\n\ndata: {"kind":"case"}\n\n',
    );
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await latecomer()).sent).not.toContain('"11"');
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await latecomer()).sent).not.toContain('data:');
    changes.next({ streams: null, types: [], position: '2' });
    expect((await latecomer()).sent).toContain('data: {"kind":"all"}\n\n');
  });

  it('is asked anew who it is, while it follows', async () => {
    viewer.mockResolvedValue({ ...anna, roles: ['coordinator'] });
    await jest.advanceTimersByTimeAsync(2_000);
    await tell('case-2');
    expect(browser.sent).toContain('data: {"kind":"case","id":"2"}\n\n');
    viewer.mockResolvedValue(undefined);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(browser.writableEnded).toBe(true);
  });
});
