import { defineConfig } from 'vitest/config'

// One project per package; `npx vitest --project @firsthand/model` runs one of them.
export default defineConfig({
  test: {
    // Most of the time goes into waiting for servers, sockets and disks that were started for the test.
    maxWorkers: '100%',
    projects: [
      'packages/*',
      'apps/*',
      // Playwright owns *.spec.ts there.
      { test: { name: '@firsthand/e2e', root: 'e2e', include: ['**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
