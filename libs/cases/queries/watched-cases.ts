/** Which cases somebody watches. The module of watching provides it. */
export abstract class WatchedCases {
  abstract idsOf(employeeId: string): Promise<readonly string[]>;
}
