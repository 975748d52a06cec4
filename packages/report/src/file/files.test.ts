import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { ContributionView, View } from '@firsthand/model'
import { chainEntry, project } from '@firsthand/model'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reportBlocks } from '../document/report-blocks.ts'
import { reportParts } from '../document/report-part.ts'
import { sessionDocx } from '../docx/session-docx.ts'
import { fileName } from '../output/file-name.ts'
import { sessionOutput } from '../output/session-output.ts'
import { sessionPdf } from '../pdf/session-pdf.ts'
import { fullOutput } from '../testing/full-session.ts'
import { naughty } from '../testing/naughty.ts'
import { onBoard } from '../testing/on-board.ts'
import { contributions, facts, journey } from '../testing/outpatient-visit.ts'
import { movesArb, playSession } from '../testing/random-session.ts'
import { readDocx } from '../testing/read-docx.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { makeFile } from './make-file.ts'

const now = new Date('2026-11-19T16:04:59.999Z')
const outputOf = (views: readonly View[]) => {
  const output = sessionOutput(views, now)
  if (!output) throw new Error('a whole board gives an output')
  return output
}
const plain = outputOf([facts, journey, ...contributions])

/** Every field that a person fills holds this. */
const everywhere = (text: string) => {
  const short = text.slice(0, 30).trim()
  const [first] = contributions
  const said: ContributionView = {
    ...(first as ContributionView),
    name: short,
    contentNote: short,
    kept: {
      ...(first as ContributionView).kept,
      emotions: [{ own: short }],
      passage: [{ words: text }, { redacted: 'name' }, { words: 'END' }],
    },
  }
  const theme = 'theme'.padEnd(22, '0')
  return outputOf([
    { ...facts, title: text.slice(0, 80), purpose: text, host: { name: short, worksFor: short } },
    { ...journey, touchpoints: journey.touchpoints.map((one) => ({ ...one, title: { en: short } })) },
    said,
    { kind: 'theme', id: theme, title: short, contributions: [said.id] },
    { kind: 'insight', id: said.id, of: 'contribution', why: short },
    {
      kind: 'action',
      id: 'action'.padEnd(22, '0'),
      outcome: {
        is: 'action',
        what: text.slice(0, 300),
        who: short,
        by: null,
        power: 'team',
        needs: text.slice(0, 300),
      },
      answers: { contributions: [said.id], themes: [theme] },
      progress: 'begun',
      news: [{ at: '2026-12-01', progress: 'begun', text: text.slice(0, 300) }],
    },
  ])
}
/** As it has to come out: composed or not, but every sign that can be seen. */
const bare = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u202a-\u202e\ufffe\ufeff]+/gu, '')

const turned = /arabic|hebrew|mixed|override/
const stacked = /chinese|emoji|combining/
/** The texts that a PDF’s structure gives for what is drawn otherwise (UTF-16, ISO 32000-1, 7.3.4.2 and 14.9.4). */
const actualTexts = (bytes: Uint8Array) =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g),
  ].map(([, text = '']) => {
    const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    const plain = text.replace(/\\([\s\S])/g, (_, sign: string) => signs[sign] ?? sign)
    return plain.startsWith('\u00fe\u00ff') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain
  })

/** LibreOffice without its screen. */
const office = 'soffice'
/** Whether the machine has a program; tests that need one are left out, and named as such, where it is not. */
const has = (program: string, version = '-v') => {
  try {
    execFileSync(program, [version], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('PDF', () => {
  test('O14 is tagged: title, language, headings in order, lists, tables with heads, quotes, the map told in words', {
    timeout: 60_000,
  }, async () => {
    const pdf = await readPdf(await sessionPdf(plain, 'fr', 'Europe/Paris'))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.info.Language).toBe('fr')
    expect(pdf.info.Title).toBe(plain.board.title)
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const roles = new Set(pdf.roles)
    for (const role of [
      'H1',
      'H2',
      'H3',
      'H4',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'BlockQuote',
      'Figure',
    ]) {
      expect(roles, role).toContain(role)
    }
    expect(pdf.roles.indexOf('H1')).toBeLessThan(pdf.roles.indexOf('H2'))
    expect(pdf.roles.filter((role) => role === 'BlockQuote')).toHaveLength(contributions.length)
    expect(pdf.alternatives).toHaveLength(1)
    expect(pdf.alternatives[0]).toContain('Attendre : Expérience vécue autour de « très dur », 9 contributions')
  })

  test('O14 tells of no person or machine, and of no time but the minute', { timeout: 60_000 }, async () => {
    const bytes = await sessionPdf(plain, 'en', 'UTC')
    const { info, xmp } = await readPdf(bytes)
    const {
      IsAcroFormPresent: _,
      IsXFAPresent: __,
      IsCollectionPresent: ___,
      IsSignaturesPresent: ____,
      ...told
    } = info
    expect(told).toMatchObject({ Creator: 'Firsthand', Producer: 'Firsthand' })
    expect(Object.keys(told).sort()).toEqual(
      [
        'CreationDate',
        'Creator',
        'EncryptFilterName',
        'IsLinearized',
        'Language',
        'PDFFormatVersion',
        'Producer',
        'Title',
      ].sort(),
    )
    expect(String(told.CreationDate)).toContain('20261119160400')
    expect(xmp).toContain('<xmp:CreateDate>2026-11-19T16:04:00Z</xmp:CreateDate>')
    const raw = Buffer.from(bytes).toString('latin1')
    for (const trace of [hostname(), userInfo().username, process.cwd()]) {
      if (trace.length > 4) expect(raw).not.toContain(trace)
    }
    expect(Buffer.from(await sessionPdf(plain, 'en', 'UTC')).equals(bytes), 'the same session is the same file').toBe(
      true,
    )
  })

  test('O6 O14 naughty strings in every field come out as text and as nothing else', { timeout: 60_000 }, async () => {
    for (const [name, text] of Object.entries(naughty)) {
      const bytes = await sessionPdf(everywhere(text), 'en', 'UTC')
      const { text: drawn, xmp, active } = await readPdf(bytes)
      expect(drawn.includes('END'), name).toBe(true)
      expect(active, `${name}: something to press or run`).toBe(0)
      expect(xmp, name).not.toMatch(/<script|<w:p/)
      // What is drawn in another order, or as one sign for several, the structure tells.
      const told = turned.test(name) || stacked.test(name) ? actualTexts(bytes) : [drawn]
      expect(
        told.some((one) => bare(one).includes(bare(text))),
        name,
      ).toBe(true)
    }
  })

  test('O14 a table that goes on over pages shows its heads on each, and tells them once', {
    timeout: 60_000,
  }, async () => {
    const output = fullOutput()
    const record = [...output.record]
    for (let n = 0; n < 70; n += 1) {
      record.push(
        chainEntry(
          output.board.id,
          record,
          { what: n % 2 ? 'resumed' : 'paused' },
          new Date(now.getTime() + n * 60_000),
        ),
      )
    }
    const without = reportParts.filter((part) => part !== 'record')
    const { text, drawn } = await readPdf(await sessionPdf({ ...output, record }, 'en', 'UTC', without))
    const heads = 'TimeWhathappenedCounts'
    expect(drawn.length).toBeGreaterThan(2)
    for (const [page, all] of drawn.entries()) expect(all.split(heads), `page ${page + 1}`).toHaveLength(2)
    expect(text.split(heads), 'told once').toHaveLength(2)
  })

  test.runIf(has('pdftotext'))(
    'O14 another reader (poppler, where the machine has it) finds the same',
    { timeout: 60_000 },
    async () => {
      const directory = mkdtempSync(join(tmpdir(), 'firsthand-pdf-'))
      const file = join(directory, 'report.pdf')
      const run = (program: string, ...options: string[]) =>
        execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })
      try {
        // It guesses at the order of what runs from right to left, and long words go over a page's foot: the structure says those (above).
        const read = Object.entries(naughty).filter(([name]) => !turned.test(name) && name !== 'long')
        writeFileSync(file, await sessionPdf(everywhere(read.map(([, text]) => text).join('\n')), 'en', 'UTC'))
        expect(run('pdfinfo')).toMatch(/Tagged:\s+yes/)
        const found = bare(run('pdftotext', '-raw'))
        for (const [name, text] of read) expect(found.includes(bare(text)), name).toBe(true)
        writeFileSync(file, await sessionPdf(plain, 'en', 'UTC'))
        expect(run('pdffonts').match(/ yes yes yes /g)?.length, 'every font is inside').toBeGreaterThan(1)
        const told = run('pdfinfo', '-struct-text')
        for (const type of ['H1', 'H2', 'Table', 'TH', 'Figure', 'BlockQuote'])
          expect(told).toMatch(new RegExp(`^ *${type}\\b`, 'm'))
        expect(told).toContain('"I did not dare go to the toilet."')
        expect(run('pdffonts')).not.toMatch(/ no +(yes|no) +(yes|no) /)
      } finally {
        rmSync(directory, { recursive: true })
      }
    },
  )
})

describe('DOCX', () => {
  test('O14 has real styles, lists and tables with heads, its language, and the map with its words', {
    timeout: 60_000,
  }, async () => {
    const docx = readDocx(await sessionDocx(plain, 'fr', 'Europe/Paris'))
    const styles = new Set(
      [...docx.xml('word/styles.xml').getElementsByTagName('w:style')].map((one) => one.getAttribute('w:styleId')),
    )
    const used = docx.all('w:pStyle').map((one) => one.getAttribute('w:val'))
    for (const style of used) expect(styles, `${style}`).toContain(style)
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Said']) expect(used).toContain(style)
    expect(docx.all('w:numId').length).toBeGreaterThan(5)
    expect(docx.all('w:tbl').length).toBe(docx.all('w:tblHeader').length)
    expect(docx.xml('word/styles.xml').getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('fr-FR')
    expect(docx.all('wp:docPr')[0]?.getAttribute('descr')).toContain('autour de « très dur », 9 contributions')
    for (const relation of docx.xml('word/_rels/document.xml.rels').getElementsByTagName('Relationship')) {
      expect(relation.getAttribute('TargetMode'), 'nothing is fetched').not.toBe('External')
      expect(Object.keys(docx.parts)).toContain(`word/${relation.getAttribute('Target')}`)
    }
    expect(
      Buffer.from(docx.parts['word/media/image1.png'] ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('O14 tells of no person or machine, and of no time but the minute', { timeout: 60_000 }, async () => {
    const { parts, xml } = readDocx(await sessionDocx(plain, 'en', 'UTC'))
    const core = xml('docProps/core.xml')
    const told = [...core.childNodes].map(({ nodeName, textContent }) => `${nodeName} ${textContent}`)
    expect(told).toEqual([
      `dc:title ${plain.board.title}`,
      'dc:creator Firsthand',
      'cp:lastModifiedBy Firsthand',
      'dcterms:created 2026-11-19T16:04:00Z',
      'dcterms:modified 2026-11-19T16:04:00Z',
      'dc:language en',
    ])
    const year = `${new Date().getFullYear()}-`
    for (const [name, part] of Object.entries(parts)) {
      if (!name.endsWith('.png'))
        expect(strFromU8(part).replace(/2026-11-19/g, ''), name).not.toContain(`${year}${'0'}`)
    }
  })

  // It takes a while to start: once, with everything in one file.
  test.runIf(has(office, '--version'))(
    'O14 another program (LibreOffice, where the machine has it) opens it with every heading, word and table',
    { timeout: 120_000 },
    async () => {
      const directory = mkdtempSync(join(tmpdir(), 'firsthand-docx-'))
      try {
        writeFileSync(join(directory, 'report.docx'), await sessionDocx(fullOutput(), 'en', 'UTC'))
        const profile = `-env:UserInstallation=file://${directory}/office`
        const options = ['--headless', profile, '--convert-to', 'txt:Text', '--outdir', directory]
        execFileSync(office, [...options, join(directory, 'report.docx')], { stdio: 'ignore', timeout: 110_000 })
        const text = bare(readFileSync(join(directory, 'report.txt'), 'utf8'))
        for (const block of reportBlocks(fullOutput(), { language: 'en', timeZone: 'UTC', without: [] })) {
          const words =
            block.is === 'said'
              ? block.passage.flatMap((run) => ('words' in run ? [run.words] : []))
              : block.is === 'table'
                ? block.rows.flat(2)
                : 'text' in block
                  ? [block.text]
                  : []
          for (const one of words) expect(text).toContain(bare(one))
        }
      } finally {
        rmSync(directory, { recursive: true })
      }
    },
  )

  test('O6 O14 naughty strings in every field come out whole, as text and as nothing else', {
    timeout: 60_000,
  }, async () => {
    for (const [name, text] of Object.entries(naughty)) {
      const docx = readDocx(await sessionDocx(everywhere(text), 'en', 'UTC'))
      expect(bare(docx.paragraphs.join('')), name).toContain(`${bare(text)}[name blacked out]END`.replace(/\s/g, ''))
      // https://www.w3.org/TR/xml/#charsets: Word opens nothing that holds one of these; other readers are milder.
      for (const [part, bytes] of Object.entries(docx.parts).filter(([part]) => /\.(xml|rels)$/.test(part))) {
        const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
        expect(forbidden.test(strFromU8(bytes)), `${name}: ${part}`).toBe(false)
      }
      for (const made of ['w:hyperlink', 'w:object', 'script', 'w:instrText']) {
        expect(docx.all(made).length, `${name}: ${made}`).toBe(0)
      }
    }
    const lines = readDocx(await sessionDocx(everywhere(naughty.lines), 'en', 'UTC'))
    expect(lines.paragraphs).toContain('one\ntwo\nthree\n\nfour\nfive[name blacked out]END')
  })
})

const seed = 20261122

test('O1 O14 random sessions: each contribution once, and no word that may not leave', {
  timeout: 120_000,
}, async () => {
  const seen = { shown: 0, forbidden: 0 }
  await fc.assert(
    fc.asyncProperty(movesArb, async (moves) => {
      const { board, entered } = playSession(moves)
      const output = sessionOutput(project(board, 'facilitators'), now)
      if (!output) return
      const shown = onBoard(board)
      const pdf = (await readPdf(await sessionPdf(output, 'en', 'UTC'))).text
      const docx = readDocx(await sessionDocx(output, 'en', 'UTC')).paragraphs.join('\n')
      for (const word of entered) {
        const often = [pdf, docx].map((text) => text.split(word).length - 1)
        if (!shown.includes(word)) {
          seen.forbidden += 1
          expect(often, `${word} may not leave`).toEqual([0, 0])
        } else if (/start|end/.test(word)) {
          seen.shown += 1
          expect(often, `${word} is said once`).toEqual([1, 1])
        }
      }
    }),
    // A choice of sessions in which something is shown: few are made, since each costs two documents.
    { numRuns: 8, seed },
  )
  expect(seen.forbidden).toBeGreaterThan(20)
  expect(seen.shown).toBeGreaterThan(0)
})

test('O14 the ZIP holds every form, whole, with a README in words; its times are the minute', {
  timeout: 60_000,
}, async () => {
  const zip = await makeFile('zip', plain, 'fr', 'Europe/Paris')
  const parts = unzipSync(zip)
  const name = fileName(plain)
  const forms = ['pdf', 'docx', 'png', 'json', 'csv', 'md', 'svg']
  expect(Object.keys(parts).sort()).toEqual(['README.txt', ...forms.map((form) => `${name}.${form}`)].sort())
  const readme = strFromU8(parts['README.txt'] ?? new Uint8Array())
  for (const form of forms) expect(readme).toContain(`${name}.${form}`)
  expect(readme).toContain('Fait le 19 novembre 2026 à 17:04 (Europe/Paris).')
  expect(JSON.parse(strFromU8(parts[`${name}.json`] ?? new Uint8Array())).contributions).toHaveLength(
    contributions.length,
  )
  const head = Buffer.from(zip).indexOf('PK\u0003\u0004')
  const stamp = Buffer.from(zip).readUInt32LE(head + 10)
  expect([stamp >> 25, (stamp >> 21) & 15, (stamp >> 16) & 31, (stamp >> 11) & 31, (stamp >> 5) & 63]).toEqual([
    46, 11, 19, 16, 4,
  ])
})
