import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Our own packages are read as source, so that the console builds and reloads without building them first.
  resolve: { conditions: ['parley-source'] },
  build: {
    // A data: font or image would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  server: {
    // `npm run dev`: the page comes from Vite, everything else from the running server.
    proxy: { '/agent': { target: 'http://127.0.0.1:4600', ws: true } },
  },
});
