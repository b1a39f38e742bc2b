/** `npm run dev`: builds on every change, and runs the demo server anew when its code changed. Reload the page to see it. */
import { spawn, spawnSync } from 'node:child_process';

const NPX = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const widget = 'packages/widget';

// The server serves what is built, so everything is built once before it starts.
const first = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
if (first.status !== 0) process.exit(first.status ?? 1);

const running = [
  run(NPX, ['tsc', '-b', '--watch', '--preserveWatchOutput']),
  run(NPX, ['vite', 'build', '--watch', '-c', 'vite.window.config.ts'], widget),
  run(NPX, ['vite', 'build', '--watch', '-c', 'vite.loader.config.ts'], widget),
  run(NPX, ['vite', 'build', '--watch'], 'packages/console'),
  run(process.execPath, ['--watch', 'packages/server/dist/main.js', '--demo']),
];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
  });
}

function run(command, args, cwd = '.') {
  return spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}
