import { defineConfig } from 'vitest/config'

// Hundreds of random sessions are played: a busy machine may take its time.
export default defineConfig({ test: { testTimeout: 60_000 } })
