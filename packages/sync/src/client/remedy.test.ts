import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import { type Ending, remedyFor } from './remedy.ts'

const name = 'layer/together.1'
const refused = (code: number, reason: string): Ending => ({ is: 'refused', code, reason })

test('D14 a refusal with something unsaved is recovered from three times, and then shown as it is', () => {
  const unfit = refused(closeCodes.malformed, 'unfit')
  for (const attempts of [0, 1, 2])
    expect(remedyFor(unfit, { name, unsaved: 1, attempts })).toEqual({ is: 'recover', name, attempt: attempts + 1 })
  expect(remedyFor(unfit, { name, unsaved: 1, attempts: 3 })).toEqual({ is: 'show', state: unfit })
  const notAllowed = refused(closeCodes.notAllowed, 'not-allowed')
  expect(remedyFor(notAllowed, { name, unsaved: 1, attempts: 0 }).is).toBe('recover')
  expect(remedyFor(notAllowed, { name, unsaved: 0, attempts: 0 })).toEqual({ is: 'show', state: notAllowed })
  expect(remedyFor(unfit, { name, unsaved: 0, attempts: 0 }).is).toBe('recover')
})

test('D14 who is signed out, and who asks for what there is not, is told at once', () => {
  for (const ending of [refused(closeCodes.signedOut, 'signed-out'), refused(closeCodes.notFound, 'past-epoch')])
    expect(remedyFor(ending, { name, unsaved: 5, attempts: 0 })).toEqual({ is: 'show', state: ending })
})

test('D44 a past epoch goes on under the epoch that the server names, and nowhere else', () => {
  const named = (reason: string, at = name) =>
    remedyFor(refused(closeCodes.notFound, reason), { name: at, unsaved: 0, attempts: 0 })
  expect(named('past-epoch 7')).toEqual({ is: 'recover', name: 'layer/together.7', attempt: 0 })
  for (const reason of [
    'past-epoch 1',
    'past-epoch 0',
    'past-epoch ../x',
    'past-epoch 7 ',
    'past-epoch -1',
    'past-epoch',
  ])
    expect(named(reason).is).toBe('show')
  expect(remedyFor(refused(closeCodes.notAllowed, 'past-epoch 7'), { name, unsaved: 0, attempts: 0 }).is).toBe('show')
})

test('D44 being away costs no attempt; what can not be taken in or sent is given up after three', () => {
  expect(remedyFor({ is: 'away' }, { name, unsaved: 0, attempts: 3 })).toEqual({ is: 'recover', name, attempt: 3 })
  const shown = (is: 'unreadable' | 'too-large' | 'read-only') => {
    expect(remedyFor({ is }, { name, unsaved: 0, attempts: 2 }).is).toBe('recover')
    return remedyFor({ is }, { name, unsaved: 0, attempts: 3 })
  }
  expect(shown('unreadable')).toMatchObject({ state: { is: 'refused', code: 1011, reason: 'unreadable' } })
  expect(shown('too-large')).toMatchObject({ state: { is: 'refused', code: 1009, reason: 'too-large' } })
  expect(shown('read-only')).toMatchObject({ state: { is: 'refused', code: 4403, reason: 'read-only' } })
})
