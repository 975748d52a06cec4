import { expect, test } from 'vitest'
import { createSaveTracker } from './save-tracker.ts'

test('D14 what is unsaved is counted across connections, and an answer holds everything before it', () => {
  const tracker = createSaveTracker()
  tracker.changed()
  tracker.changed()
  expect(tracker.unsaved).toBe(2)
  tracker.connected()
  tracker.sent()
  tracker.changed()
  tracker.sent()
  expect(tracker.unsaved).toBe(3)
  tracker.saved(1)
  expect(tracker.unsaved).toBe(1)
  tracker.connected()
  tracker.saved(1)
  expect(tracker.unsaved).toBe(1)
  tracker.sent()
  tracker.saved(1)
  expect(tracker.unsaved).toBe(0)
})
