import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeFile } from '../file/make-file.ts'
import { renderOutput } from '../output/render-output.ts'
import { fullOutput } from '../testing/full-session.ts'
import { readDocx } from '../testing/read-docx.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { reportWords } from '../words/report-words.ts'
import { partsOf } from './left-out-parts.ts'
import { partBlocks } from './part-blocks.ts'
import { type ReportPart, reportParts, withoutSchema } from './report-part.ts'

const output = fullOutput()
/** The first main heading under which a part stands. */
const headOf = (part: ReportPart) => {
  const blocks = partBlocks[part](output, { language: 'en', timeZone: 'UTC', without: [] })
  return blocks.flatMap((block) => (block.is === 'heading' && block.level === 2 ? [block.text] : []))[0] ?? ''
}
const markdown = (without: ReportPart[]) => renderOutput('md', output, 'en', 'UTC', without).body

test('O16 each part of a report can be left out alone: it is gone, all others stand, and the report names it', () => {
  expect(partsOf(output, 'en')).toEqual(reportParts)
  const { parts, leftOut } = reportWords('en')
  for (const part of reportParts) {
    const text = markdown([part])
    expect(text.split(leftOut.byChoice([parts[part]])).length - 1, `${part} is named`).toBe(2)
    for (const other of reportParts) {
      expect(text.includes(`\n## ${headOf(other)}\n`), `${other} without ${part}`).toBe(other !== part)
    }
  }
  expect(markdown([])).not.toContain('by choice')
  expect(markdown(['said'])).not.toContain('lead to their words')
})

test('O16 the choice holds for PDF, Word and what people read in the ZIP; data stay whole, which the README says', {
  timeout: 60_000,
}, async () => {
  const without: ReportPart[] = ['map', 'said', 'moves']
  const said = 'I did not dare go to the toilet.'
  const pdf = (await readPdf(await makeFile('pdf', output, 'en', 'UTC', without))).text
  const docx = readDocx(await makeFile('docx', output, 'en', 'UTC', without)).paragraphs.join('\n')
  const zip = unzipSync(await makeFile('zip', output, 'en', 'UTC', without))
  const files = Object.keys(zip).map((name) => name.replace(/^firsthand-.*\./, ''))
  expect(files.sort()).toEqual(['README.txt', 'csv', 'docx', 'json', 'md', 'pdf'])
  const inZip = (end: string) =>
    strFromU8(Object.entries(zip).find(([name]) => name.endsWith(end))?.[1] ?? new Uint8Array())
  const bare = (text: string) => text.replace(/\s/g, '')
  for (const text of [pdf, docx, inZip('.md')].map(bare)) {
    expect(text).not.toContain(bare(said))
    expect(text).toContain(bare('what people said'))
    expect(text).toContain(bare('Say how long'))
  }
  expect(inZip('README.txt')).toContain('Left out of this report by choice')
  expect(inZip('README.txt')).toContain('hold everything all the same')
  expect(inZip('.csv')).toBe(renderOutput('csv', output, 'en').body.slice(1))
  expect(JSON.parse(inZip('.json'))).toEqual(output)
  expect(inZip('.csv')).toContain(said)
})

test('O16 a choice in an address is read strictly: unknown parts are refused', () => {
  expect(withoutSchema.parse('said,map')).toEqual(['said', 'map'])
  expect(withoutSchema.parse('')).toEqual([])
  expect(withoutSchema.safeParse('said,words').success).toBe(false)
  expect(withoutSchema.safeParse('said,'.repeat(100)).success).toBe(false)
})
