/** `npm run dev`: builds on every change, and runs the demo server anew when its code changed. Reload the page to see it. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js');
const WIDGET = path.join(ROOT, 'packages/widget');

// The server serves what is built, so everything is built once before it starts; not compressed, because the copies would
// stay behind the next change.
const first = spawnSync('npm', ['run', 'build:code'], { cwd: ROOT, stdio: 'inherit', shell: true });
if (first.status !== 0) process.exit(first.status ?? 1);

// Node itself is started each time, without a wrapper in between, so that the signal below reaches it.
const running = [
  run([TSC, '-b', '--watch', '--preserveWatchOutput']),
  run([VITE, 'build', '--watch', '-c', 'vite.window.config.ts'], WIDGET),
  run([VITE, 'build', '--watch', '-c', 'vite.loader.config.ts'], WIDGET),
  run([VITE, 'build', '--watch'], path.join(ROOT, 'packages/console')),
  run(['--watch', 'packages/server/dist/main.js', '--demo']),
];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
  });
}

function run(args, cwd = ROOT) {
  return spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}
