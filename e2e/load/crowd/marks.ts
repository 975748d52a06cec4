/** Bytes that records and cursors carry so that a reader finds them without decoding what is around them. */
const LENGTH = 8
const inText = Buffer.from('@@')
const inCursor = Buffer.from('"x":')

/** Marks of records that are stored beforehand begin here, so that none is taken for that of an edit under way. */
export const firstStoredMark = 0x40000000

/** The mark of an edit as it stands in a record. */
export const markText = (mark: number): string => `@@${mark.toString(16).padStart(LENGTH, '0')}`

/** All marks of edits in a message, however it is framed or merged. */
export function edits(message: Buffer): number[] {
  const found: number[] = []
  for (let at = message.indexOf(inText); at !== -1; at = message.indexOf(inText, at + 1)) {
    const mark = hexadecimal(message, at + inText.length)
    if (mark !== null) found.push(mark)
  }
  return found
}

/** All marks of cursors in a message: the number that stands as x. */
export function cursors(message: Buffer): number[] {
  const found: number[] = []
  for (let at = message.indexOf(inCursor); at !== -1; at = message.indexOf(inCursor, at + 1)) {
    let value = 0
    for (let digit = at + inCursor.length; isDigit(message[digit]); digit++)
      value = value * 10 + (message[digit] ?? 0) - 48
    found.push(value)
  }
  return found
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57

function hexadecimal(message: Buffer, from: number): number | null {
  let value = 0
  for (let at = from; at < from + LENGTH; at++) {
    const byte = message[at] ?? 0
    if (isDigit(byte)) value = value * 16 + byte - 48
    else if (byte >= 97 && byte <= 102) value = value * 16 + byte - 87
    else return null
  }
  return value
}
