import { type ContributionView, fingerprint, firstBrokenEntry, type RecordEntry, type View } from '@firsthand/model'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { contributions, facts, journey } from '../testing/outpatient-visit.ts'
import { playSession } from '../testing/random-session.ts'
import { leftOut } from './left-out.ts'
import { markdownText } from './markdown-text.ts'
import { neutralise } from './neutralise.ts'
import { phasesHeld } from './phases-held.ts'
import { recordLines } from './record-lines.ts'
import { renderOutput } from './render-output.ts'
import { type SessionOutput, sessionOutput, sessionOutputSchema } from './session-output.ts'

const made = new Date('2026-11-19T16:04:59.999Z')
const entry = (n: number, time: string, recorded: RecordEntry['entry']): RecordEntry => ({
  kind: 'record',
  id: String(n).padStart(6, '0'),
  n,
  at: `2026-11-19T${time}:00.000Z`,
  entry: recorded,
  hash: 'abcdef0123456789',
})
const none = { lived: 0, staff: 0 }
const record = [
  entry(0, '14:00', { what: 'board-made' }),
  entry(1, '14:12', { what: 'phase-opened', phase: 'lived-experience' }),
  entry(2, '14:51', {
    what: 'phase-closed',
    phase: 'lived-experience',
    said: { lived: 64, staff: 0 },
    joined: { lived: 9, staff: 7 },
    moderated: { returned: { lived: 2, staff: 0 }, redacted: { lived: 1, staff: 0 }, hidden: none, letGo: none },
    letGoReason: null,
    nothingSaidReason: null,
  }),
]
function outputOf(said: ContributionView[] = contributions): SessionOutput {
  const views: View[] = [facts, journey, ...record, ...said]
  const output = sessionOutput(views, made)
  if (!output) throw new Error('a whole board gives an output')
  return output
}
const saying = (words: string, more: Partial<ContributionView> = {}): ContributionView => ({
  kind: 'contribution',
  id: '0123456789012345678901',
  voice: 'lived',
  name: null,
  kept: {
    about: 'experience',
    touchpoint: journey.touchpoints[0]?.id ?? null,
    valence: -2,
    emotions: [],
    passage: [{ words }],
  },
  ...more,
})

describe('JSON', () => {
  test('O5 is complete and reads back as what it was', () => {
    const output = outputOf()
    const { body, filename, type } = renderOutput('json', output, 'en')
    expect(sessionOutputSchema.parse(JSON.parse(body))).toEqual(output)
    expect(output.contributions).toHaveLength(contributions.length)
    expect(output.schema).toBe(1)
    expect(output.made).toBe('2026-11-19T16:04:00.000Z')
    expect(filename).toBe('firsthand-heart-clinic-an-outpatient-visit-2026-11-19.json')
    expect(type).toMatch('application/json')
  })

  test('O4 whoever holds it can check the record’s chain', () => {
    const moves = [16, 18].map((what) => ({ what, a: 0, b: 0, text: '' }))
    const { board } = playSession(moves)
    const output = sessionOutput([board.board, board.journey, ...board.record], made)
    const read = sessionOutputSchema.parse(JSON.parse(JSON.stringify(output)))
    expect(read.record.length).toBeGreaterThan(2)
    expect(firstBrokenEntry(read.board.id, read.record)).toBeNull()
    expect(fingerprint(read.record)).toBe(read.fingerprint)
  })
})

describe('CSV', () => {
  const rowsOf = (output: SessionOutput) => {
    const read = Papa.parse<string[]>(renderOutput('csv', output, 'en').body, { skipEmptyLines: true })
    expect(read.errors).toEqual([])
    return read.data
  }

  test('a row per contribution, lived experience first in each moment', () => {
    const [head, ...rows] = rowsOf(outputOf())
    expect(head).toHaveLength(9)
    expect(rows).toHaveLength(contributions.length)
    const firstMoment = rows.filter((row) => row[0] === '1').map((row) => row[2])
    expect(firstMoment).toEqual([...Array(7).fill('Lived experience'), 'Staff', 'Staff'])
    expect(rows.map((row) => Number(row[0]))).toEqual(rows.map((row) => Number(row[0])).toSorted((a, b) => a - b))
  })

  test('O6 whatever people write comes back in its own cell', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed())
    fc.assert(
      fc.property(text, (words) => {
        const rows = rowsOf(outputOf([saying(words)]))
        expect(rows).toHaveLength(2)
        expect(rows[1]?.[7]?.replaceAll('\r\n', '\n')).toBe(neutralise(words).replaceAll('\r\n', '\n'))
      }),
    )
  })

  test('O3 no cell that a person filled starts a formula, also for a reader with another separator', () => {
    const attack = fc.array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', "'", '|', ' ', '=1+1', 'a'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    const formula = /^\s*[=+\-@＝＋－＠]/
    fc.assert(
      fc.property(attack, (parts) => {
        const cell = neutralise(parts.join(''))
        for (const piece of cell.split(/[,;\t\r\n|"]/)) expect(piece).not.toMatch(formula)
        expect(cell).not.toMatch(/^[\t\r]/)
      }),
    )
    expect(neutralise('=HYPERLINK("http://x","y")')).toBe('\'=HYPERLINK("http://x","y")')
    expect(neutralise('well-being, and more')).toBe('well-being, and more')
  })
})

describe('Markdown', () => {
  const kinds = new Set([
    'root',
    'heading',
    'paragraph',
    'text',
    'blockquote',
    'strong',
    'break',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
    'html',
  ])
  type Node = { type: string; value?: string; url?: string; children?: Node[] }
  const parse = (markdown: string) =>
    fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node
  const bare = (text: string) => text.replace(/^https?:\/\//, '')
  const every = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(every)]
  const textOf = (node: Node): string =>
    node.value ?? (node.type === 'break' ? '\n' : (node.children ?? []).map(textOf).join(''))

  test('O6 whatever people write is shown as text: no link, picture, HTML or list comes of it', {
    timeout: 60_000,
  }, () => {
    const risky = fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '`',
          '~~',
          '[x](http://y)',
          '![x](y)',
          '<b>',
          '<script>',
          '&amp;',
          '# ',
          '- ',
          '1. ',
          '1) ',
          '> ',
          '|',
          '\n',
          '\n\n',
          '    ',
          'http://a.b',
          'www.a.bc',
          'a@b.cd',
          '\\',
          '---',
          '===',
          '[^1]',
          '[ ] ',
          '$x$',
          'word',
          ' ',
        ),
        { minLength: 1, maxLength: 10 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(risky, (words) => {
        const tree = parse(renderOutput('md', outputOf([saying(words, { name: words.slice(0, 60) })]), 'en').body)
        const nodes = every(tree)
        // Some readers make a link of a bare address, escaped or not: then it shows where it leads.
        for (const node of nodes) {
          if (node.type === 'link') expect(node.url?.replace(/^(mailto:|https?:\/\/)/, '')).toBe(bare(textOf(node)))
          else expect(kinds).toContain(node.type)
        }
        for (const html of nodes.filter((node) => node.type === 'html')) expect(html.value).toBe('<br>')
        const plain = (text: string) => text.replace(/\s+/g, '')
        expect(plain(textOf(tree))).toContain(plain(words))
      }),
    )
  })

  test('a text with no marks stays as it is', () => {
    expect(markdownText('Nobody told us, and we waited.')).toBe('Nobody told us, and we waited.')
  })

  test('the times are those of the asked time zone', () => {
    expect(renderOutput('md', outputOf(), 'en').body).toContain('14:51')
    expect(renderOutput('md', outputOf(), 'fr', 'Europe/Paris').body).toContain('15:51')
  })
})

describe('the session record', () => {
  test('O4 phases in order with counts per voice group, and who could write', () => {
    const lines = recordLines(outputOf(), 'en')
    expect(lines.map((line) => line.title)).toEqual([
      'The board was made',
      'Lived experience opens',
      'Lived experience closes',
    ])
    expect(lines[1]?.details).toEqual(['Lived experience can write', 'Staff can neither read nor write'])
    expect(lines[2]?.details).toEqual([
      'On the board: 64 from Lived experience and 0 from Staff',
      'Had joined: 9 from Lived experience and 7 from Staff',
    ])
  })

  test('O4 the plan as it happened: each phase with its times and what was on the board at its end', () => {
    expect(phasesHeld(outputOf(), 'en')).toEqual([
      {
        n: 1,
        kind: 'opening',
        title: 'Lived experience',
        opened: '2026-11-19T14:12:00.000Z',
        closed: '2026-11-19T14:51:00.000Z',
        may: ['Lived experience can write', 'Staff can neither read nor write'],
        said: { lived: 64, staff: 0 },
      },
    ])
  })

  test('O4 what is left out is counted per voice group, and only what happened', () => {
    expect(leftOut(outputOf(), 'en')).toEqual([
      expect.stringContaining('last phase closed'),
      'Sent back to their authors with a word: 2 from Lived experience and 0 from Staff.',
      expect.stringContaining('something blacked out'),
    ])
    expect(leftOut({ ...outputOf(), record: record.slice(0, 2) }, 'en')).toEqual([
      expect.stringContaining('No phase has closed'),
    ])
  })
})
