interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work that costs less together: what is asked for in one turn of the event loop, or while as many runs are under way as may be, shares the next
 * run. It begins after all of its items were asked for, so that nobody gets an answer from before their question.
 */
export class SharedRuns<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = [];
  private underWay = 0;
  private planned = false;

  /**
   * @param run answers as many as it is given, in their order; where it throws, all of them fail
   * @param limits how many runs are under way at a time, and how many items one has at most
   */
  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly limits: { readonly runs: number; readonly items: number },
  ) {}

  ask(item: Item): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.waiting.push({ item, resolve, reject });
    this.plan();
    return promise;
  }

  private plan(): void {
    if (this.planned || this.waiting.length === 0 || this.underWay >= this.limits.runs) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      void this.runNext();
    });
  }

  private async runNext(): Promise<void> {
    const batch = this.waiting.splice(0, this.limits.items);
    this.underWay += 1;
    this.plan();
    try {
      const answers = await this.run(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index]!);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.underWay -= 1;
      this.plan();
    }
  }
}
