import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** `dist/chat.js`: the loader, a classic script. Built after the window, whose fingerprint it carries. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['parley-source'] },
  plugins: [widgetVersion()],
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
});

/** Read when it is built, not when this file is: tools load it where nothing is built. */
function widgetVersion(): Plugin {
  return {
    name: 'widget-version',
    config() {
      const widget = readFileSync(new URL('dist/widget.js', import.meta.url));
      const version = createHash('sha256').update(widget).digest('hex').slice(0, 12);
      return { define: { WIDGET_VERSION: JSON.stringify(version) } };
    },
  };
}
