/** CPU time that processes have used, from `/proc` (Linux). */
import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks of `/proc/…/stat` in a second: `getconf CLK_TCK`, 100 on every Linux that Node.js runs on. */
const TICKS_PER_SECOND = 100;
/** Places in `stat` after the name of the program, which may hold spaces: parent, user and system time, and those of ended children. */
const PARENT = 1;
const TIMES = [11, 12, 13, 14];

/** Milliseconds of CPU that a process and its children, also those that have ended, have used so far. */
export async function readCpu(pid: number): Promise<number> {
  const all = await Promise.all((await processIds()).map(readStat));
  const family = all.filter((stat) => stat !== null && (stat.pid === pid || stat.parent === pid));
  const ticks = family.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0);
  return (ticks * 1_000) / TICKS_PER_SECOND;
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

async function processIds(): Promise<number[]> {
  return (await readdir('/proc')).map(Number).filter((pid) => Number.isInteger(pid));
}

/** Null when the process has ended meanwhile. */
async function readStat(pid: number): Promise<Stat | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (line === null) return null;
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = TIMES.reduce((sum, place) => sum + (fields[place] ?? 0), 0);
  return { pid, parent: fields[PARENT] ?? 0, ticks };
}
