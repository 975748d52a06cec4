import { defineConfig } from 'vitest/config'

// Real servers, stores and sockets on machines that do other things as well: what is too long is a hang, not a slow second.
export default defineConfig({ test: { name: '@firsthand/server', testTimeout: 30_000, hookTimeout: 30_000 } })
