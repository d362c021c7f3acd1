import { readFileSync } from 'node:fs';
import { treeOf } from '../../tests/support/office-process.js';

const TICKS_A_SECOND = 100;

/** Of a process and all that descend from it, so far: what a run costs, however busy the machine is. Linux only. */
export function processorSeconds(pid: number): number {
  const ticks = treeOf(pid).map((one) => {
    const status = readFileSync(`/proc/${one}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND;
}
