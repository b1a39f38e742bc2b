/** What this machine has of the tools that some faults need. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end. @throws with what it said */
export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args]);
  return stdout;
}

/** Null, or the sentence that says what to do about a command that does not work here. */
export async function isMissing(
  command: readonly [program: string, ...args: string[]],
  advice: string,
): Promise<string | null> {
  const [program, ...args] = command;
  try {
    await runProgram(program, args);
    return null;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `${advice} (${reason})`;
  }
}
