import type { ContributionView, PageBlock, View } from '@firsthand/model'
import { expect, test } from 'vitest'
import { makeFile } from '../file/make-file.ts'
import { renderOutput } from '../output/render-output.ts'
import { sessionOutput, sessionOutputSchema } from '../output/session-output.ts'
import { fullViews } from '../testing/full-session.ts'
import { readDocx } from '../testing/read-docx.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { partsOf } from './left-out-parts.ts'

const now = new Date('2026-11-19T16:04:00.000Z')
const said = fullViews.filter((view): view is ContributionView => view.kind === 'contribution')
const withWords = said.filter(({ kept }) => kept.passage.length > 0)
const [quoted, kept] = withWords
const wordsOf = (one = quoted) => one?.kept.passage.flatMap((run) => ('words' in run ? [run.words] : [])).join('') ?? ''
const gone = 'gone'.padEnd(22, '0')
const quote = (id = ''): PageBlock => ({ is: 'quote', contribution: id })
const heard: PageBlock[] = [
  { is: 'heading', level: 2, runs: [{ text: 'What stayed with us' }] },
  { is: 'paragraph', runs: [{ text: 'We heard ' }, { text: '<b>fear</b>', bold: true }] },
  quote(quoted?.id),
  quote(kept?.id),
  quote(gone),
  {
    is: 'list',
    ordered: true,
    items: [
      { runs: [{ text: 'Ask first' }], depth: 0 },
      { runs: [{ text: 'Then act' }], depth: 0 },
    ],
  },
  { is: 'card', card: 'purpose' },
]
const agreed: View = {
  kind: 'page-version',
  id: 'agreement-02',
  page: 'agreement',
  n: 2,
  blocks: [{ is: 'paragraph', runs: [{ text: 'We meet at ten.' }] }],
  hash: 'ab'.repeat(32),
}
const earlier: View = {
  ...agreed,
  id: 'agreement-01',
  n: 1,
  blocks: [{ is: 'paragraph', runs: [{ text: 'We meet at nine.' }] }],
}
const views = fullViews.map((view): View => (view === kept ? { ...kept, kept: { ...kept.kept, mayGo: 'room' } } : view))
const blank: PageBlock[] = [{ is: 'paragraph', runs: [] }, quote(kept?.id)]
const taken = sessionOutput([...views.filter(({ kind }) => kind !== 'page-version'), earlier, agreed], now, undefined, {
  heard,
  summary: blank,
})
if (!taken) throw new Error('a whole board gives an output')
const output = taken

test('O19 pages stand in every form: the agreement as accepted last, what was heard; a page with nothing left on it does not', {
  timeout: 60_000,
}, async () => {
  expect(partsOf(output, 'en')).toContain('heard')
  expect(partsOf(output, 'en')).not.toContain('summary')
  const markdown = renderOutput('md', output, 'en').body
  const pdf = (await readPdf(await makeFile('pdf', output, 'en', 'UTC'))).text
  const docx = readDocx(await makeFile('docx', output, 'en', 'UTC')).paragraphs.join('\n')
  const bare = (text: string) => text.replace(/[\s>\\]/g, '')
  for (const text of [markdown, pdf, docx].map(bare)) {
    for (const words of [
      'What stayed with us',
      'We heard <b>fear</b>',
      '1. Ask first',
      '2. Then act',
      'We meet at ten.',
      'version 2',
    ]) {
      expect(text).toContain(bare(words))
    }
    expect(text).not.toContain(bare('We meet at nine.'))
  }
  const json = sessionOutputSchema.parse(JSON.parse(renderOutput('json', output, 'en').body))
  expect(json.pages?.agreement?.map(({ n }) => n)).toEqual([2, 1])
})

test('O19 a quote is drawn from the record: of what stays in the room, was taken back or is not shown, nothing is left, not even that it was quoted', () => {
  const markdown = renderOutput('md', output, 'en').body
  expect(markdown.split(wordsOf()).length - 1, 'said once, quoted once').toBe(2)
  expect(markdown).not.toContain(wordsOf(kept))
  expect(output.pages?.heard).toHaveLength(heard.length - 2)
  const json = renderOutput('json', output, 'en').body
  for (const id of [kept?.id ?? '', gone]) expect(json).not.toContain(id)
})
