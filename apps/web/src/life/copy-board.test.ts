import {
  type BoardFacts,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultVoices,
  type LinkView,
  makeBoardSchema,
  newId,
  type RecordEntry,
} from '@firsthand/model'
import { expect, test } from 'vitest'
import { copyBoard } from './copy-board.ts'

const [gather] = defaultPlan
if (!gather) throw new Error('the plan that ships has phases')
const facts: BoardFacts = {
  kind: 'board',
  id: newId(),
  schema: 4,
  title: 'Heart clinic',
  purpose: 'To hear how a visit feels',
  language: 'en',
  support: 'Dana',
  host: { name: 'Mira', worksFor: 'The clinic' },
  voices: defaultVoices,
  plan: [...defaultPlan.slice(0, -1), { ...gather, id: 'again', kind: 'after' }, ...defaultPlan.slice(-1)],
  agreement: { ...defaultAgreement, version: 3 },
  deck: defaultDeck,
  imported: { at: '2026-01-01', fingerprint: 'abcd' },
}
const record: RecordEntry[] = [
  {
    kind: 'record',
    id: '000000',
    n: 0,
    at: '2026-01-01T10:00:00.000Z',
    entry: { what: 'phase-reopened', phase: 'gather', as: 'again' },
    hash: '',
  },
]
const link = (voice: string, expected: number, state: LinkView['state'] = 'open'): LinkView => ({
  kind: 'link',
  id: newId(),
  for: { role: 'participant', voice },
  secret: 'a secret of the real board',
  expected,
  limit: null,
  expires: null,
  state,
  joined: 3,
})
const touchpoints = [{ id: newId(), title: { en: 'Waiting' }, picture: 'letter' as const }]
const source = {
  facts,
  touchpoints,
  links: [link('lived', 12), link('lived', 3), link('lived', 400, 'revoked'), link('staff', 5)],
  record,
  facilitator: { name: 'Sam', worksFor: 'The council' },
}

test('L6 a duplicate has the plan, journey, agreement, words, groups and expected numbers, and is a request that the server takes', () => {
  const copy = copyBoard(source, false)
  expect(makeBoardSchema.parse(copy)).toEqual(copy)
  expect(copy.plan).toEqual(defaultPlan)
  expect(copy.agreement).toEqual(defaultAgreement)
  expect(copy.expected).toEqual({ lived: 15, staff: 5 })
  expect(copy.touchpoints.map(({ title }) => title)).toEqual(touchpoints.map(({ title }) => title))
  expect(copy).not.toHaveProperty('rehearsal')
})

test('L6 nothing of it leads back: no link, id, import or facilitator of the first board', () => {
  const text = JSON.stringify(copyBoard(source, true))
  for (const own of [facts.id, touchpoints[0]?.id ?? '', 'a secret of', 'abcd', 'Mira']) expect(text).not.toContain(own)
})

test('L5 a rehearsal says so', () => {
  expect(makeBoardSchema.parse(copyBoard(source, true)).rehearsal).toBe(true)
})
