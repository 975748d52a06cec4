import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  firstBrokenEntry,
  type Language,
  type Page,
  pageName,
  type View,
  type ViewKind,
  type ViewOf,
} from '@firsthand/model'
import { readPage } from '@firsthand/writing/page'
import { afterEach, expect, test } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import { documentLine } from '../session/document-line.ts'
import { LightPerson } from '../session/light-person.ts'
import { request } from '../session/request.ts'
import { moments } from './told/telling.ts'
import { written } from './told/written.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))

let ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.toReversed()) await end()
  ends = []
})

/** The program as people start it; resolves with what it said when all of it has been played. */
async function played(language: Language): Promise<{ child: ChildProcess; said: string[]; data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'firsthand-demo-test-'))
  ends.push(() => rm(data, { recursive: true, force: true }))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, '--fast', '--language', language],
    { env: { ...process.env, TMPDIR: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = once(child, 'close')
  ends.push(async () => {
    child.kill('SIGTERM')
    await closed
  })
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (line.includes('Everything has been played')) return { child, said, data }
  }
  throw new Error(`it ended before everything was played:\n${said.join('\n')}`)
}

/** Joins by one of the addresses that it printed. */
async function joins(said: string[], as: string): Promise<LightPerson> {
  const line = said.find((line) => line.trim().startsWith(as)) ?? ''
  const url = new URL(line.trim().split(/\s+/).at(-1) ?? '')
  const board = url.pathname.split('/').at(-1) ?? ''
  const secret = url.hash.slice(1).split('.')[0] ?? ''
  return LightPerson.join(url.origin, { board, secret, name: 'Somebody', worksFor: 'Us' })
}

async function seenBy(person: LightPerson): Promise<<K extends ViewKind>(kind: K) => ViewOf<K>[]> {
  const { json } = await request(person.own('board'), { headers: { cookie: person.cookie } })
  const views: View[] = json.views
  return <K extends ViewKind>(kind: K) => views.filter((view) => view.kind === kind) as ViewOf<K>[]
}

test.each(['en', 'fr'] as const)(
  'the demo in %s: every view has something, the queue is decided, the record holds, and nothing is left behind',
  { timeout: 25_000 },
  async (language) => {
    const { child, said, data } = await played(language)
    const facilitator = await joins(said, 'to lead')
    const all = await seenBy(facilitator)

    const [board] = all('board')
    expect(board).toMatchObject({ rehearsal: true, language })
    expect(board?.title).toMatch(/^SIMULATION/)
    expect(all('progress')[0]?.phase).toBe('together')
    expect(all('here')[0]?.voices).toEqual({ lived: 9, staff: 6 })

    // The map has a line and a band at every moment, for both groups; the deck's words, notes, marks and helpers are all there.
    const contributions = all('contribution')
    const journey = all('journey')[0]?.touchpoints ?? []
    expect(journey).toHaveLength(moments.length)
    for (const { id } of journey) {
      for (const voice of ['lived', 'staff']) {
        const here = contributions.filter(({ kept, voice: of }) => kept.touchpoint === id && of === voice)
        expect(here.filter(({ kept }) => kept.valence !== null).length, `${voice} at ${id}`).toBeGreaterThanOrEqual(3)
      }
    }
    const deck = new Set(board?.deck.map(({ id }) => id))
    for (const { kept } of contributions) {
      for (const word of kept.emotions) if ('deck' in word) expect(deck).toContain(word.deck)
    }
    expect(contributions.some(({ kept }) => kept.passage.some((run) => 'redacted' in run))).toBe(true)
    expect(contributions.some(({ contentNote }) => contentNote !== undefined)).toBe(true)
    expect(contributions.some(({ kept }) => kept.writtenDownBy === 'interpreter')).toBe(true)
    expect(all('tally')[0]?.voices.lived).toMatchObject({ returned: 1, redacted: { name: 1 } })

    // Nothing waits for a decision.
    const undecided = contributions.filter(({ desk }) => desk?.state.is !== 'shown' || desk.revision !== null)
    expect(undecided).toEqual([])

    expect(all('theme').every(({ contributions }) => contributions.length >= 3)).toBe(true)
    expect(all('theme')).toHaveLength(5)
    expect(new Set(all('insight').map(({ of }) => of))).toEqual(new Set(['contribution', 'theme']))
    expect(new Set(all('action').map(({ outcome }) => outcome.is))).toEqual(new Set(['action', 'unmet', 'stalemate']))
    expect(all('action').some(({ news }) => news.length > 0)).toBe(true)
    const [ballot] = all('ballot')
    expect(ballot?.state).toMatchObject({ is: 'shown', counted: { lived: { voted: 9 }, staff: { voted: 6 } } })

    // The agreement was accepted, the pages are written, how it was is shown, and somebody's hand is still up.
    expect(all('page-version')).toMatchObject([{ page: 'agreement', n: 1 }])
    const [reflection] = all('reflection')
    expect(reflection?.state).toMatchObject({
      is: 'shown',
      counted: { lived: { answered: 9 }, staff: { answered: 6 } },
    })
    expect(reflection?.state.is === 'shown' && reflection.state.words.filter(({ held }) => !held).length).toBe(8)
    expect(all('person').filter(({ hand }) => hand !== undefined)).toMatchObject([{ hand: { called: false } }])
    expect(all('follow-link')).toMatchObject([{ for: { is: 'reading' }, state: 'open' }])

    const record = all('record').toSorted((a, b) => a.n - b.n)
    expect(record.length).toBeGreaterThan(8)
    expect(firstBrokenEntry(facilitator.board, record)).toBeNull()

    // Who looks on sees the same words, and a drawing.
    const observer = await joins(said, 'to look on')
    expect((await seenBy(observer))('contribution')).toHaveLength(contributions.length)
    const together = documentLine(observer, 'layer/together')
    ends.push(async () => together.close())
    expect(await together.settled()).toBe('synced')
    expect(together.doc.getMap('records').size).toBeGreaterThanOrEqual(3)
    expect(together.doc.getMap('placements').size).toBe(2)
    together.close()
    for (const page of ['agreement', 'heard', 'summary'] satisfies Page[]) {
      const line = documentLine(observer, pageName(page))
      ends.push(async () => line.close())
      expect(await line.settled(), page).toBe('synced')
      const blocks = readPage(encodeStateAsUpdate(line.doc))
      const lines = blocks.flatMap((block) => {
        if (block.is === 'list') return block.items.map(({ runs }) => runs.map(({ text }) => text).join(''))
        if (block.is === 'quote')
          return contributions.some(({ id }) => id === block.contribution) ? '(quote)' : '(lost)'
        return 'runs' in block ? block.runs.map(({ text }) => text).join('') : block.is
      })
      const script = written[page].flatMap(({ lines }) => lines)
      const told = script.map((part) => ('words' in part ? part.words[language] : '(quote)'))
      expect(lines, page).toEqual(told)
      line.close()
    }

    expect((await readdir(data)).length).toBe(1)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([0, null])
    expect(await readdir(data)).toEqual([])
  },
)
