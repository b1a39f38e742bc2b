import { defineConfig } from 'vite';

/** `dist/widget.js`: the window's code, an ES module that the loader imports. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['parley-source'] },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    lib: { entry: 'src/window/widget.tsx', formats: ['es'], fileName: () => 'widget.js' },
    // A library's white space is kept by default; this one is served as it is.
    rolldownOptions: { output: { minify: true } },
  },
});
