import { defineConfig } from 'vitest/config'

// One project per package; `npx vitest --project model` runs one of them.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'e2e'],
  },
})
