/**
 * Does it for one after the other: the trouble of one keeps no other waiting.
 * @param work answers whether there was anything to do
 * @returns for how many there was
 * @throws AggregateError of those that failed, once all had their turn
 */
export async function eachOnItsOwn<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, String(failures[0]));
  return done;
}
