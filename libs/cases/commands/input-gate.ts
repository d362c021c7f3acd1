/** Who says whether units that a case waits for have still not answered. The module of contributions provides it. */
export abstract class InputGate {
  /**
   * Before a final answer that says nothing of them.
   * @param contributionIds for which the case waits, as it has heard
   * @throws OfficeError contributions-open
   */
  abstract requireNoneOpen(contributionIds: readonly string[]): Promise<void>;
}
