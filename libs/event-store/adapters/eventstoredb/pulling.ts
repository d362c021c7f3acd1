/** What is used of a stream, the driver's and Node's own alike. */
interface Source {
  readonly destroyed: boolean;
  readonly readableEnded: boolean;
  readonly readableLength: number;
  on(event: string, listener: (value: unknown) => void): unknown;
  read(): unknown;
  destroy(): unknown;
}

/**
 * Hands everything that a stream yields to `take`, until that wants no more or the stream ends. An iterator would cost about as much
 * as the events themselves, and is not needed where nobody has to be waited for.
 * @throws what the stream broke with
 */
export function drain<Item>(stream: Source, take: (item: Item) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let enough = false;
    stream.on('data', (item) => {
      // A stream hands out what it had ready after it was destroyed.
      if (enough) return;
      try {
        enough = !take(item as Item);
        if (!enough) return;
        resolve();
      } catch (error) {
        enough = true;
        reject(error);
      }
      stream.destroy();
    });
    stream.on('end', () => resolve());
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('the stream broke off')));
  });
}

/** What a stream has ready is taken one by one without waiting; only where nothing is ready does anybody wait. */
export class Pull<Item> {
  private failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly stream: Source) {
    for (const event of ['readable', 'end', 'close']) stream.on(event, () => this.wake());
    stream.on('error', (error) => {
      this.failure ??= error as Error;
      this.wake();
    });
  }

  /** Undefined where nothing is. */
  ready(): Item | undefined {
    return this.stream.destroyed ? undefined : ((this.stream.read() as Item | null) ?? undefined);
  }

  /** Waits until something is ready. @returns false at the end @throws what the stream broke with */
  async more(): Promise<boolean> {
    if (this.isOpen()) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failure !== undefined) throw this.failure;
    return this.isOpen() || this.stream.readableLength > 0;
  }

  private isOpen(): boolean {
    return this.failure === undefined && !this.stream.destroyed && !this.stream.readableEnded;
  }
}
