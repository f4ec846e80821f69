import { defineConfig } from 'vite';

// The workspace page. Its files are served below /__workspace/, so that /agent/… stays free for the agent's routes.
export default defineConfig({
  root: `${import.meta.dirname}/workspace`,
  base: '/__workspace/',
  build: {
    outDir: `${import.meta.dirname}/dist/workspace`,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
});
