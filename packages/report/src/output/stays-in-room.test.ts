import type { ContributionView, View } from '@firsthand/model'
import { describe, expect, test } from 'vitest'
import { contributions, facts, journey } from '../testing/outpatient-visit.ts'
import { renderOutput } from './render-output.ts'
import { sessionOutput, sessionOutputSchema } from './session-output.ts'

describe('what stays in the room', () => {
  const [first, second] = contributions
  const keptIn = (count: number): ContributionView[] =>
    contributions.map((one, at) => (at < count ? { ...one, kept: { ...one.kept, mayGo: 'room' } } : one))
  const made: View[] = [
    {
      kind: 'theme',
      id: 'theme-1'.padEnd(22, '0'),
      title: 'The wait',
      contributions: [first?.id ?? '', second?.id ?? ''],
    },
    { kind: 'insight', id: first?.id ?? '', of: 'contribution', why: 'Surprising' },
    {
      kind: 'action',
      id: 'action-1'.padEnd(22, '0'),
      outcome: {
        is: 'action',
        what: 'Say how long',
        who: 'The desk',
        by: '2027-01-05',
        power: 'team',
        needs: '',
      },
      answers: { contributions: [first?.id ?? ''], themes: ['theme-1'.padEnd(22, '0')] },
      progress: 'begun',
      news: [{ at: '2026-12-01', progress: 'begun', text: 'A screen is ordered' }],
    },
  ]
  const output = (count: number) => {
    const session = sessionOutput([facts, journey, ...keptIn(count), ...made], now)
    if (!session) throw new Error('a whole board gives an output')
    return session
  }
  const now = new Date('2026-11-19T16:04:59.999Z')

  test('O12 O1 what its author keeps in the room is in no output, nor what leads to it', () => {
    const before = output(0)
    expect(before.themes?.[0]?.contributions).toHaveLength(2)
    expect([before.insights?.length, before.onlyRoom]).toEqual([1, undefined])
    const after = output(1)
    expect(after.contributions).toHaveLength(contributions.length - 1)
    expect(JSON.stringify(after)).not.toContain(first?.id)
    expect(after.insights).toEqual([])
  })

  test('O12 every output says how many, and only “some” for fewer than five', () => {
    for (const [count, told] of [
      [1, 'Some contributions (fewer than 5) are left out'],
      [4, 'Some contributions (fewer than 5) are left out'],
      [5, '5 contributions are left out'],
    ] as const) {
      for (const format of ['csv', 'md', 'svg'] as const) {
        const { body } = renderOutput(format, output(count), 'en')
        expect(body.replace(/\s*<[^>]+>\s*/g, ' ').replaceAll('\\', ''), `${format} ${count}`).toContain(told)
      }
      const json = JSON.parse(renderOutput('json', output(count), 'en').body)
      expect(json.onlyRoom).toBe(count < 5 ? null : count)
    }
    expect(renderOutput('md', output(0), 'en').body).not.toContain('left out:')
  })

  test('O13 themes, surprises and actions refer to what was said by its number: each contribution is quoted once', () => {
    const { body } = renderOutput('md', output(0), 'en')
    for (const { kept } of contributions) {
      for (const run of kept.passage) {
        if ('words' in run) expect(body.split(run.words), run.words).toHaveLength(2)
      }
    }
    expect(body).toContain('### The wait')
    expect(body).toMatch(/\*\*You said\*\*: Themes: The wait\. Lived experience: .+ \(No\. \d+\)/)
    expect(body).toContain('By 5 January 2027')
    expect(body).toContain('**We did**: 1 December 2026: Begun. A screen is ordered')
    const numbers = [...body.matchAll(/^> \*\*No\. (\d+)\*\*/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(contributions.map((_, at) => at + 1))
  })
})

test('V3 O13 votes stand per voice group, never added up; a group of one to four voters is not told', () => {
  const [one, two] = ['option-1', 'option-2'].map((id) => id.padEnd(22, '0'))
  if (!one || !two) throw new Error('two options')
  const vote: View = {
    kind: 'ballot',
    id: 'ballot'.padEnd(22, '0'),
    phase: 'prioritise',
    question: 'What first?',
    dots: 3,
    options: [
      { id: one, title: 'Tea' },
      { id: two, title: 'Say how long' },
    ],
    keys: { lived: 'modulus', staff: 'modulus' },
    state: {
      is: 'shown',
      counted: { lived: { voted: 9, dots: { [two]: 14, [one]: 5 } }, staff: { voted: null, dots: { [one]: 7 } } },
    },
  }
  const output = sessionOutput([facts, journey, vote], new Date('2026-11-19T16:04:59.999Z'))
  if (!output) throw new Error('a whole board gives an output')
  const { body } = renderOutput('md', output, 'en')
  expect(body).toContain('| Say how long | 14 | not told |')
  expect(body.indexOf('| Say how long |')).toBeLessThan(body.indexOf('| Tea |'))
  expect(body).toContain('| How many voted | 9 | fewer than 5 |')
  const json = renderOutput('json', output, 'en').body
  for (const hidden of ['modulus', '7']) expect(JSON.stringify(output.votes)).not.toContain(hidden)
  expect(sessionOutputSchema.parse(JSON.parse(json)).votes).toEqual(output.votes)
  const open = sessionOutput([facts, journey, { ...vote, state: { is: 'open' } }], new Date())
  expect(open?.votes).toBeUndefined()
})
