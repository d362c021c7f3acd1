/** A failure that the operator can act on: one line, and the exit code. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';

  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
