import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';

/** `dist/chat.js`: the loader, a classic script. Built after the window, whose fingerprint it carries. */
export default defineConfig((): UserConfig => {
  const widget = readFileSync(new URL('dist/widget.js', import.meta.url));
  const version = createHash('sha256').update(widget).digest('hex').slice(0, 12);
  return {
    publicDir: false,
    resolve: { conditions: ['parley-source'] },
    define: { WIDGET_VERSION: JSON.stringify(version) },
    build: {
      target: ['chrome123', 'firefox128', 'safari17.5'],
      emptyOutDir: false,
      lib: {
        entry: 'src/loader/chat.ts',
        formats: ['iife'],
        name: 'ParleyLoader',
        fileName: () => 'chat.js',
      },
    },
  };
});
