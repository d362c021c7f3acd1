/** What the start prints once the office is ready, after `ready:`. Token for injection. */
export class Announcements {
  private readonly collected: string[] = [];

  /** One line for the person who starts the office, e.g. the first administrator's password. */
  add(line: string): void {
    this.collected.push(line);
  }

  get lines(): readonly string[] {
    return this.collected;
  }
}
