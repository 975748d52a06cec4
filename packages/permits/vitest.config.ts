import { defineConfig } from 'vitest/config'

// Keys of RSA are found by chance: a busy machine may take its time.
export default defineConfig({ test: { testTimeout: 60_000 } })
