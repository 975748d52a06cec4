import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const nearlyEverywhere = [
  /web\/src\/(look\/(?!QrCode|CopyField|PhaseLine|Dialog)|pages\/|live\/(?!board|Board)|words\/use)/,
  // What joining and contributing share, each too small for a file of its own. None of it may need Zod.
  /web\/src\/(join\/join-address|permit\/link-key|composer\/(few-share|is-unencrypted))/,
  /model\/src\/(ids\/(base64url|new-id)|author\/(crockford|derive|slip)|words\/pick-words|contribution\/limits)/,
  /lucide-react\/dist\/esm\/(?!icons\/(?!(check|eye|plus|printer|arrow-left)\.))|\/wouter\/|\/@noble\/hashes\//,
]

/**
 * Pages that people come to first on a phone: what they import is named beside the import of the page, so that it is fetched together with it.
 * Naming it for all others too would weigh on every phone (2 KB of names); those ask for it one round trip later.
 */
const onPhones = /\/(Composer|Join\w*|ListView|ListeningRoom|BoardRoutes)-/

/** The pages are built to dist/ and served by apps/server; `vite dev` passes the API and its sockets on to it. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 2048,
    modulePreload: {
      resolveDependencies: (file, needed, { hostType }) => (hostType === 'html' || onPhones.test(file) ? needed : []),
    },
    rolldownOptions: {
      // tldraw does not say that its own interface may be left out when nothing uses it; we have another one (116 KB gzip less).
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(tldraw\/dist-esm\/lib|radix-ui|@radix-ui)\//.test(id) },
      output: {
        codeSplitting: {
          groups: [
            // What nearly every page needs comes in one file, instead of thirty that a slow phone asks for one by one.
            { name: 'parts', test: (id) => nearlyEverywhere.some((place) => place.test(id)) },
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
