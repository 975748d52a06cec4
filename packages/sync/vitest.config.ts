import { defineConfig } from 'vitest/config'

// Real sockets, disks and processes: a busy machine may take its time.
export default defineConfig({ test: { testTimeout: 30_000 } })
