import { type Actor, type BoardFacts, defaultPlan, defaultVoices, type Progress } from '@firsthand/model'
import { expect, test } from 'vitest'
import { firstPage, pagesHere } from './page-here.ts'

const lived: Actor = { is: 'participant', person: 'p', voice: 'lived' }
const staff: Actor = { is: 'participant', person: 'p', voice: 'staff' }
const observer: Actor = { is: 'observer', person: 'p' }

function inPhase(phase: string, plan: BoardFacts['plan'] = defaultPlan) {
  const progress: Progress = { kind: 'progress', id: 'progress', phase, stage: 'open', paused: false, rings: null }
  return { board: { plan, voices: defaultVoices }, progress }
}
const told = (actor: Actor, phase: string) =>
  pagesHere(actor, inPhase(phase)).map(({ page, access, why, readsIn, writers }) => ({
    page,
    access,
    why: why?.id === 'not-in-this-phase' ? why.opensIn : (why?.id ?? null),
    readsIn,
    writers: writers.map(({ id }) => id),
  }))

test('W12 a page says who writes there now, and to whoever can’t from when on they read and write it', () => {
  expect(told(staff, 'gather')).toEqual([
    { page: 'agreement', access: 'write', why: null, readsIn: null, writers: ['lived', 'staff'] },
    { page: 'heard', access: 'none', why: 'listen', readsIn: 'listen', writers: [] },
    { page: 'summary', access: 'none', why: 'together', readsIn: 'together', writers: [] },
  ])
  expect(told(lived, 'listen')).toEqual([
    { page: 'agreement', access: 'read', why: 'not-allowed', readsIn: null, writers: [] },
    { page: 'heard', access: 'none', why: 'not-allowed', readsIn: 'staff', writers: ['staff'] },
    { page: 'summary', access: 'none', why: 'together', readsIn: 'together', writers: [] },
  ])
  expect(told(observer, 'listen').map(({ access }) => access)).toEqual(['read', 'none', 'none'])
  expect(told(lived, 'closed').map(({ access }) => access)).toEqual(['read', 'read', 'read'])
})

test('W12 what opens first is where somebody writes, and a board whose plan has no pages shows none', () => {
  const opened = (actor: Actor, phase: string) => firstPage(pagesHere(actor, inPhase(phase)), inPhase(phase))
  expect([opened(staff, 'gather'), opened(staff, 'listen'), opened(lived, 'listen')]).toEqual([
    'agreement',
    'heard',
    'agreement',
  ])
  expect([opened(lived, 'together'), opened(lived, 'closed')]).toEqual(['summary', 'summary'])
  const without = defaultPlan.map((phase) => ({
    ...phase,
    voices: Object.fromEntries(Object.entries(phase.voices).map(([id, { pages: _, ...may }]) => [id, may])),
  }))
  expect(pagesHere(lived, inPhase('gather', without))).toEqual([])
})
