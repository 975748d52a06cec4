import { defineConfig } from 'vitest/config'

// One project per package; `npx vitest --project @firsthand/model` runs one of them.
// Workers and patience are given in package.json (unit): only there do they hold for every project.
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      // Playwright owns *.spec.ts there.
      {
        test: {
          name: '@firsthand/e2e',
          root: 'e2e',
          include: ['**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
