// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { fetchRoom } from '../words/spoken.ts'
import { Said } from './Said.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

test('M9 O11 what was opened under a note is these words: others that come to stand in their place stay covered', async () => {
  await fetchRoom('en', 'parts')
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const shows = (words: string) =>
    act(async () =>
      root.render(<Said mark="gold-circle" voice="People" contentNote="About loss" passage={[{ words }]} />),
    )
  await shows('The first')
  expect(place.textContent).not.toContain('The first')
  await act(async () => place.querySelector('button')?.click())
  expect(place.textContent).toContain('The first')
  await shows('The second, which nobody has opened')
  expect(place.textContent).not.toContain('The second')
  await shows('The first')
  await act(async () => root.unmount())
})
