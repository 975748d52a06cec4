import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** The pages are built to dist/ and served by apps/server; `vite dev` passes the API and its sockets on to it. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 2048,
    rolldownOptions: {
      // tldraw does not say that its own interface may be left out when nothing uses it; we have another one (116 KB gzip less).
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(tldraw\/dist-esm\/lib|radix-ui|@radix-ui)\//.test(id) },
      output: {
        codeSplitting: {
          groups: [
            // What nearly every page needs comes in one file, instead of thirty that a slow phone asks for one by one.
            {
              name: 'parts',
              test: /web\/src\/(look\/(?!QrCode|CopyField)|pages\/|live\/(?!author|board|Board))|lucide-react\/dist\/esm\/(?!icons)|\/wouter\//,
            },
          ],
        },
      },
    },
  },
  server: {
    host: true,
    proxy: { '/api': { target: process.env.API ?? 'http://localhost:8080', ws: true, changeOrigin: false } },
  },
  test: {
    // Node's own Web Storage, so that what is kept in a browser is tested against the real thing.
    execArgv: ['--experimental-webstorage', '--localstorage-file=:memory:'],
  },
})
