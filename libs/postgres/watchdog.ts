import { spawn, type ChildProcess } from 'node:child_process';

/** Waits for the office's end of a pipe to close, then ends the server: politely, then at once, then by force. */
const SCRIPT = `
read -r word
[ "$word" = done ] && exit 0
for signal in INT QUIT KILL; do
  kill -s "$signal" "$1" 2>/dev/null || exit 0
  tries=0
  while kill -0 "$1" 2>/dev/null && [ "$tries" -lt 25 ]; do sleep 0.2; tries=$((tries + 1)); done
done
`;

/**
 * A server does not notice that its office is gone (kill -9). This small shell does: it holds a pipe that the operating
 * system closes with the office.
 */
export class Watchdog {
  private child: ChildProcess;
  private released = false;

  /** @param onStopRequest somebody sent the watchdog a signal that asks the whole tree to end */
  constructor(
    private readonly serverPid: number,
    private readonly onStopRequest: () => void,
  ) {
    this.child = this.start();
  }

  /** The server has ended: nothing is left to watch. */
  release(): void {
    this.released = true;
    this.child.stdin?.end('done\n');
  }

  private start(): ChildProcess {
    // In a session of its own: Ctrl-C in a terminal is the office's to handle, and the server must outlive the office's last writes.
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'rzecznik-watchdog', String(this.serverPid)], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    child.stdin?.on('error', () => undefined);
    child.on('exit', (_code, signal) => {
      if (this.released) return;
      if (signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGHUP') this.onStopRequest();
      else this.child = this.start();
    });
    return child;
  }
}
