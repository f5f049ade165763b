import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** luci's address while developing; the built console is served by luci itself. */
const luci = process.env.LUCI_URL ?? 'http://127.0.0.1:8480';

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { proxy: { '/api': { target: luci, changeOrigin: false } } },
  build: { outDir: 'dist', sourcemap: false, chunkSizeWarningLimit: 900 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testSetup.ts'],
    css: false,
  },
});
