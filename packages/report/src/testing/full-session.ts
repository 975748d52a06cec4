import {
  type Action,
  chainEntry,
  type PageBlock,
  pageHash,
  type RecordEntry,
  type Recorded,
  type View,
} from '@firsthand/model'
import { type SessionOutput, sessionOutput } from '../output/session-output.ts'
import { contributions, facts, journey } from './outpatient-visit.ts'

const id = (kind: string, n: number) => `${kind}${String(n).padStart(22 - kind.length, '0')}`
const [first, second] = contributions.map((one) => one.id)
const agreed: PageBlock[] = [{ is: 'paragraph', runs: [{ text: 'We listen.' }] }]
const none = { lived: 0, staff: 0 }

const action = (n: number, outcome: Action['outcome']): Action => ({
  kind: 'action',
  id: id('action', n),
  outcome,
  answers: { contributions: [first ?? ''], themes: [id('theme', 1)] },
  progress: 'promised',
  news: outcome.is === 'action' ? [{ at: '2026-12-01', progress: 'begun', text: 'A board is ordered.' }] : [],
})

const entries: readonly Recorded[] = [
  { what: 'board-made' },
  { what: 'phase-opened', phase: 'lived-experience' },
  {
    what: 'phase-closed',
    phase: 'lived-experience',
    said: { lived: 64, staff: 0 },
    joined: { lived: 9, staff: 7 },
    moderated: { returned: { lived: 2, staff: 0 }, redacted: none, hidden: none, letGo: none },
    letGoReason: null,
    nothingSaidReason: null,
  },
]

/** A record that holds: each line sealed with the one before, ten minutes apart. */
function heldRecord(): RecordEntry[] {
  const record: RecordEntry[] = []
  for (const [at, entry] of entries.entries()) {
    record.push(chainEntry(facts.id, record, entry, new Date(Date.UTC(2026, 10, 19, 14, at * 10))))
  }
  return record
}

/** The invented session with something in every part of its report. */
export const fullViews: readonly View[] = [
  facts,
  journey,
  ...contributions,
  ...heldRecord(),
  {
    kind: 'tally',
    id: 'tally',
    voices: {
      lived: {
        held: 12,
        returned: 2,
        letGo: 0,
        noted: 1,
        redacted: { name: 1, place: 0, detail: 0 },
        hidden: { recognisable: 1, hurtful: 0, 'off-topic': 0, other: 0 },
      },
    },
  },
  {
    kind: 'page-version',
    id: 'agreement-01',
    page: 'agreement',
    n: 1,
    blocks: agreed,
    hash: pageHash(facts.id, 'agreement', agreed),
  },
  { kind: 'theme', id: id('theme', 1), title: 'Waiting without knowing', contributions: [first ?? ''] },
  { kind: 'insight', id: second ?? '', of: 'contribution', why: 'Nobody expected this.' },
  {
    kind: 'ballot',
    id: id('ballot', 1),
    phase: 'prioritise',
    question: 'What first?',
    dots: 3,
    keys: {},
    options: [{ id: id('theme', 1), title: 'Waiting without knowing' }],
    state: { is: 'shown', counted: { lived: { voted: 6, dots: { [id('theme', 1)]: 9 } } } },
  },
  {
    kind: 'reflection',
    id: id('reflection', 1),
    phase: 'together',
    statements: [
      { id: 'safe', text: { en: 'I felt safe to say what I think.' } },
      { id: 'power', text: { en: 'I had a real say.' } },
    ],
    keys: {},
    state: {
      is: 'shown',
      counted: { lived: { answered: 6, marks: { safe: [0, 1, 0, 2, 3], power: null } }, staff: null },
      words: [
        { id: 'w1', text: 'heard', mayGo: 'report', held: false },
        { id: 'w2', text: 'a word that stays', mayGo: 'room', held: false },
        { id: 'w3', text: 'a word nobody has shown', mayGo: 'outside', held: true },
      ],
    },
  },
  action(1, { is: 'action', what: 'Say how long', who: 'The desk', by: null, power: 'team', needs: '' }),
  action(2, { is: 'unmet', what: 'A second doctor', reason: 'There is no money for one this year.' }),
  action(3, { is: 'stalemate', what: 'Who may open the door', panel: 'The council', holds: { lived: 'Us' } }),
]

const page = (text: string): PageBlock[] => [
  { is: 'paragraph', runs: [{ text }] },
  { is: 'quote', contribution: first ?? '' },
]

/** It, as it is taken home by somebody who leads. */
export function fullOutput(): SessionOutput {
  const output = sessionOutput(fullViews, new Date('2026-11-19T16:04:00.000Z'), undefined, {
    heard: page('We heard how long an hour can be.'),
    summary: page('We all want to know how long.'),
  })
  if (!output) throw new Error('a whole board gives an output')
  return output
}
