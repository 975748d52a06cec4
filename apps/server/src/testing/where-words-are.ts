import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Where words stand in the files of a directory, in any form in which a program may have written them: as UTF-8, as UTF-16,
 * escaped as in JSON, and inside of a longer text in base64. Gives `file as form` of each; none when the list is empty.
 */
export async function whereWordsAre(directory: string, words: string): Promise<string[]> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files) {
    if (!file.isFile()) continue
    // What is deleted while this looks holds nothing any more.
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))
    for (const [form, sought] of Object.entries(formsOf(words))) {
      if (bytes.includes(sought)) found.push(`${file.name} as ${form}`)
    }
  }
  return found
}

/** Also `whereWordsAre` for what was sent or taken home. */
export function formsIn(bytes: Uint8Array | string, words: string): string[] {
  const buffer = Buffer.from(bytes as string)
  return Object.entries(formsOf(words)).flatMap(([form, sought]) => (buffer.includes(sought) ? [form] : []))
}

function formsOf(words: string): Record<string, Buffer> {
  const utf8 = Buffer.from(words)
  const utf16 = Buffer.from(words, 'utf16le')
  const escaped = (text: string) =>
    [...text].map((sign) =>
      sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return {
    'UTF-8': utf8,
    'UTF-16LE': utf16,
    'UTF-16BE': Buffer.from(utf16).swap16(),
    'escaped JSON': Buffer.from(escaped(words).join('')),
    ...Object.fromEntries([0, 1, 2].map((shift) => [`base64 from byte ${shift}`, inBase64(utf8, shift)])),
  }
}

/** The signs of base64 that hold nothing but these bytes, when so many bytes (modulo 3) stand before them. */
function inBase64(bytes: Buffer, shift: number): Buffer {
  const whole = bytes.subarray((3 - shift) % 3)
  return Buffer.from(whole.subarray(0, whole.length - (whole.length % 3)).toString('base64'))
}
