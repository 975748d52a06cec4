import { expect, onTestFinished, test, vi } from 'vitest'
import { browser } from './surroundings.ts'

test('D40 the browser wakes a connection when it is online again and when the page is seen, until it is told to stop', () => {
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  let woken = 0
  const stop = browser.wake(() => woken++)
  window.dispatchEvent(new Event('online'))
  expect(woken).toBe(1)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(1)
  document.visibilityState = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
  stop()
  window.dispatchEvent(new Event('online'))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
})
