interface Line<Left> {
  last: Promise<unknown>;
  waiting: number;
  left: Left | undefined;
}

/**
 * Work on one thing, one after the other, in the order in which it came. What the one before has left is handed on while somebody waits,
 * and forgotten with the last.
 */
export class Turns<Left> {
  private readonly lines = new Map<string, Line<Left>>();

  async take<Result>(
    thing: string,
    work: (left: Left | undefined) => Promise<{ readonly result: Result; readonly left: Left }>,
  ): Promise<Result> {
    const line = this.lines.get(thing) ?? { last: Promise.resolve(), waiting: 0, left: undefined };
    this.lines.set(thing, line);
    line.waiting += 1;
    const turn = line.last.then(() => work(line.left));
    line.last = turn.catch(() => undefined);
    try {
      const { result, left } = await turn;
      line.left = left;
      return result;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.lines.delete(thing);
    }
  }
}
