import { type ContributionView, fingerprint, firstBrokenEntry, type RecordEntry, type View } from '@firsthand/model'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { contributions, facts, journey } from '../testing/outpatient-visit.ts'
import { playSession } from '../testing/random-session.ts'
import { fileMarks } from './file-marks.ts'
import { leftOut } from './left-out.ts'
import { markdownText } from './markdown-text.ts'
import { movesMade } from './moves-made.ts'
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
    expect(output.schema).toBe(2)
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
    expect(head).toHaveLength(15)
    expect(rows).toHaveLength(contributions.length)
    const firstMoment = rows.filter((row) => row[1] === '1').map((row) => row[3])
    expect(firstMoment).toEqual([...Array(7).fill('Lived experience'), 'Staff', 'Staff'])
    expect(rows.map((row) => Number(row[1]))).toEqual(rows.map((row) => Number(row[1])).toSorted((a, b) => a - b))
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, at) => `${at + 1}`))
  })

  test('O6 whatever people write comes back in its own cell', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed())
    fc.assert(
      fc.property(text, (words) => {
        const rows = rowsOf(outputOf([saying(words)]))
        expect(rows).toHaveLength(2)
        expect(rows[1]?.[9]?.replaceAll('\r\n', '\n')).toBe(neutralise(words).replaceAll('\r\n', '\n'))
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

describe('counts of people', () => {
  const joinedOf = (joined: Record<string, number>) => {
    const [made, opened, closed] = record
    if (!made || !opened || closed?.entry.what !== 'phase-closed') throw new Error('the record of this file')
    return [made, opened, { ...closed, entry: { ...closed.entry, joined } }]
  }
  const tell = (joined: Record<string, number>) =>
    recordLines({ ...outputOf(), record: joinedOf(joined) }, 'en')[2]?.details[1]

  test('O9 a group of fewer than five is not counted, whether the record left its number out or an older one still holds it', () => {
    expect(tell({ lived: 9 })).toBe('Had joined: 9 from Lived experience and fewer than 5 from Staff')
    expect(tell({ lived: 9, staff: 1 })).toBe('Had joined: 9 from Lived experience and fewer than 5 from Staff')
    expect(tell({ lived: 5, staff: 0 })).toBe('Had joined: 5 from Lived experience and 0 from Staff')
  })

  test('O9 nor in what people read: no small number of people stands in any written form', () => {
    const output = { ...outputOf([]), record: joinedOf({ lived: 9, staff: 4 }) }
    const { body } = renderOutput('md', output, 'en')
    expect(body).toContain('fewer than 5 from Staff')
    expect(body).not.toContain('4 from Staff')
  })
})

describe('what has to be known before reading', () => {
  const marked = (change: Partial<SessionOutput['board']>): SessionOutput => {
    const output = outputOf([saying('It was loud.')])
    return { ...output, board: { ...output.board, ...change } }
  }

  test('O10 a rehearsal says so in every form, and in the name of the file', () => {
    const output = marked({ rehearsal: true })
    for (const format of ['csv', 'md', 'svg'] as const) {
      const { body, filename } = renderOutput(format, output, 'en')
      expect(body.replace(/<[^>]+>/g, ' '), format).toContain('Rehearsal: nothing here is real; it will be wiped.')
      expect(filename).toMatch(/^firsthand-rehearsal-/)
      expect(renderOutput(format, outputOf(), 'en').body).not.toContain('Rehearsal')
    }
    expect(sessionOutputSchema.parse(JSON.parse(renderOutput('json', output, 'en').body)).board.rehearsal).toBe(true)
  })

  test('O10 an imported board says that nobody witnessed its order, with the fingerprint of the file', () => {
    const output = marked({ imported: { at: '2026-12-01', fingerprint: 'abcd ef01 2345' } })
    for (const format of ['csv', 'md'] as const) {
      const { body } = renderOutput(format, output, 'en')
      expect(body, format).toContain('Imported on 1 December 2026, order not witnessed')
      expect(body, format).toContain('abcd ef01 2345')
    }
    expect(renderOutput('svg', output, 'en').body).toContain('order not witnessed')
    expect(fileMarks(output, 'fr')[0]).toContain('ordre non attesté')
    const after = renderOutput('md', output, 'en').body.split('## The session record')[1] ?? ''
    expect(after, 'it stands beside the record too').toContain('order not witnessed')
  })

  test('O11 a content note is printed before the words, and who wrote them down stands by them', () => {
    const [first] = journey.touchpoints
    const kept = {
      about: 'experience' as const,
      touchpoint: first?.id ?? null,
      valence: -2 as const,
      emotions: [],
      writtenDownBy: 'interpreter' as const,
      passage: [{ words: 'My brother did not come home.' }],
    }
    const output = outputOf([saying('', { kept, contentNote: 'speaks about loss' })])
    const markdown = renderOutput('md', output, 'en').body
    expect(markdown.indexOf('Before you read on: speaks about loss')).toBeGreaterThan(0)
    expect(markdown.indexOf('speaks about loss')).toBeLessThan(markdown.indexOf('My brother'))
    expect(markdown).toContain('written down by an interpreter')
    const csv = renderOutput('csv', output, 'en').body
    expect(csv).toContain('"speaks about loss","My brother did not come home.","","written down by an interpreter"')
    expect(output.contributions[0]?.contentNote).toBe('speaks about loss')
  })

  test('M10 how often facilitators held, hid and blacked out is told per group and reason', () => {
    const moves = {
      lived: {
        held: 12,
        returned: 1,
        letGo: 0,
        noted: 0,
        redacted: { name: 2, place: 0, detail: 1 },
        hidden: { recognisable: 0, hurtful: 1, 'off-topic': 0, other: 0 },
      },
    }
    const views: View[] = [facts, journey, ...record, { kind: 'tally', id: 'tally', voices: moves }]
    const output = sessionOutput(views, made)
    if (!output) throw new Error('a whole board gives an output')
    expect(movesMade(output, 'en')[1]).toBe(
      'Lived experience: 12 read by a facilitator first, 1 sent back with a word, 1 hidden (hurtful 1), 3 places blacked out (name 2, detail 1).',
    )
    expect(renderOutput('md', output, 'en').body).toContain('12 read by a facilitator first')
    expect(sessionOutputSchema.parse(JSON.parse(renderOutput('json', output, 'en').body)).moves).toEqual(moves)
    expect(movesMade(outputOf(), 'en'), 'a file that says nothing of it').toEqual([])
  })
})
