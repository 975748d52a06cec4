import { type Page, pageHash } from '@firsthand/model'
import { type PageWriter, pageWriter } from '../writing/page-writer.ts'
import type { Demo } from './demo.ts'
import { addedLater, type Hand, type Written, written } from './told/written.ts'

/** Resolves when this holds of somebody's page. Rejects when the page can't be written any more, or the demo is over. */
async function until({ pace }: Demo, writer: PageWriter, holds: () => boolean): Promise<void> {
  const isShut = () => writer.state.is === 'refused' || writer.state.access === 'read'
  await pace.until(writer.until(() => holds() || isShut()))
  if (!holds()) throw new Error('the page can’t be written any more')
}

const stored = ({ state }: PageWriter) => state.is === 'live' && state.unsaved === 0

/** People write a page at the same time, by the editor that screens have too. Resolves with their open pages. */
export async function writePage(demo: Demo, page: Page): Promise<Map<string, PageWriter>> {
  const writers = new Map<string, PageWriter>()
  const writeOn = async ([hand, ...others]: Hand[]): Promise<void> => {
    if (!hand) return
    const { by, lines } = hand
    const writer = pageWriter(demo.person(by), page, { carets: true })
    writers.set(by, writer)
    await until(demo, writer, () => writer.pen !== null)
    const [first, ...more] = lines
    if (first) await write(demo, writer, first)
    // Who comes now finds that line, and begins below it.
    await until(demo, writer, () => stored(writer))
    const goesOn = async () => {
      for (const line of more) await write(demo, writer, line)
      await until(demo, writer, () => stored(writer))
    }
    // All at once, lines that were begun in the same moment would come to stand in any order.
    if (demo.pace.speed === 'at-once') await goesOn().then(() => writeOn(others))
    else await Promise.all([goesOn(), writeOn(others)])
  }
  await demo.step(() => writeOn(written[page]))
  return writers
}

async function write(demo: Demo, writer: PageWriter, part: Written): Promise<void> {
  const { pace } = demo
  await pace.pause(3, 8)
  if ('quote' in part) return writer.pen?.quote(demo.idOf(part.quote))
  writer.pen?.begin(part.line)
  const words = demo.say(part.words)
  if (pace.speed === 'at-once') return writer.pen?.type(words)
  for (const letter of words) {
    await pace.pause(0.04, 0.2)
    writer.pen?.type(letter)
  }
}

/** Each time it is called somebody adds a line, as long as there are any. */
export function laterLines(demo: Demo, writers: Map<string, PageWriter>): () => Promise<void> {
  const waiting = addedLater.flatMap(({ by, lines }) => lines.map((line) => ({ by, line })))
  return async () => {
    const next = waiting.shift()
    const writer = next && writers.get(next.by)
    if (writer) await write(demo, writer, next.line)
  }
}

/** Everybody writes the agreement, and its facilitator accepts it as it stands. */
export async function agree(demo: Demo): Promise<void> {
  const { facilitator, made } = demo.session
  demo.tell('Everybody writes the agreement together.')
  const writers = await writePage(demo, 'agreement')
  await demo.pace.pause(5)
  const reader = pageWriter(facilitator, 'agreement')
  await demo.step(async () => {
    await until(demo, reader, () => reader.state.is === 'live' && reader.shown().length > 0)
    await facilitator.does({ do: 'agreement.accept', hash: pageHash(made.board, 'agreement', reader.shown()) })
    demo.tell('Mira accepts it as it stands.')
  })
  for (const writer of [reader, ...writers.values()]) writer.close()
}
