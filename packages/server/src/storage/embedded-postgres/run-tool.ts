/** Runs a PostgreSQL program to its end, as the user that owns the cluster. */
import { spawn } from 'node:child_process';
import { EmbeddedPostgresFailed, UnsupportedPlatform } from './errors.ts';
import type { Home } from './home.ts';

/** What PostgreSQL's programs see of our environment: nothing that could point them elsewhere (`PGDATA`, `LC_…`). */
export const TOOL_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * @param input text for the program's standard input
 * @throws {EmbeddedPostgresFailed} with what the program said
 * @throws {UnsupportedPlatform} when the system cannot run it
 */
export async function runTool(
  home: Home,
  program: string,
  args: readonly string[],
  input = '',
): Promise<void> {
  const child = spawn(program, args, {
    cwd: home.folder,
    env: TOOL_ENVIRONMENT,
    ...(home.user === null ? {} : { uid: home.user.uid, gid: home.user.gid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // The program may end without reading; how it ended says more than a broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new UnsupportedPlatform(`${program} cannot be run (${cause.message})`, cause)),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new EmbeddedPostgresFailed(`${program} failed:\n${output.trim()}`);
}
