import { inflateRawSync, inflateSync } from 'node:zlib'
import { extractText } from 'unpdf'

/** A file's bytes with those of everything that is packed inside of it, as text (latin1 for what is none): ZIP, Word and PDF. */
export async function unpacked(bytes: Buffer): Promise<string> {
  const plain = [bytes.toString('utf8'), bytes.toString('latin1')]
  return [...plain, ...(await entries(bytes)), ...(await pages(bytes))].join('\n')
}

/** What a ZIP holds, each entry unpacked in its turn (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7). */
async function entries(bytes: Buffer): Promise<string[]> {
  const found: string[] = []
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    // What isn't deflated lies there as it is, and was read already.
    if (bytes.readUInt16LE(at + 8) === 8) found.push(...(await inflated(() => inflateRawSync(bytes.subarray(start)))))
  }
  return found
}

/** The streams of a PDF, and the words that its readers see. */
async function pages(bytes: Buffer): Promise<string[]> {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return []
  const found: string[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    found.push(...(await inflated(() => inflateSync(bytes.subarray(start)))))
  }
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
  // Lines are broken where they are full, in the midst of long words too.
  return [...found, text, text.replaceAll(/\s+/g, '')]
}

async function inflated(inflate: () => Buffer): Promise<string[]> {
  let bytes: Buffer
  try {
    bytes = inflate()
  } catch {
    return []
  }
  return [await unpacked(bytes)]
}
