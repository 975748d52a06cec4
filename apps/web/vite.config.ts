import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages are built to dist/ and served by apps/server; `vite dev` passes the API and its sockets on to it. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 2000, assetsInlineLimit: 2048 },
  server: {
    host: true,
    proxy: { '/api': { target: process.env.API ?? 'http://localhost:3000', ws: true, changeOrigin: false } },
  },
})
