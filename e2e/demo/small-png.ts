import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

/** A picture of flat colours in about a third of the room: with a palette of 256, which pngjs can't write. */
export function smallPng(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture)
  const colours = new Uint32Array(width * height)
  for (let n = 0; n < colours.length; n++) colours[n] = data.readUIntBE(n * 4, 3)
  const { palette, places } = paletteOf(colours)
  // A row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height)
  for (const [n, colour] of colours.entries())
    rows[Math.floor(n / width) * (width + 1) + 1 + (n % width)] = places.get(colour) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  const colourBytes = Buffer.from(palette.flatMap(parts))
  const parted = [chunk('IHDR', head), chunk('PLTE', colourBytes), chunk('IDAT', deflateSync(rows, { level: 9 }))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parted, chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255]

/** Chooses, one after another, the colour that is missed most: by how often it is there, and how far it is from those chosen. */
function paletteOf(colours: Uint32Array): { palette: number[]; places: Map<number, number> } {
  const times = new Map<number, number>()
  for (const colour of colours) times.set(colour, (times.get(colour) ?? 0) + 1)
  const found = [...times].map(([colour, often]) => ({ colour, often, far: Number.POSITIVE_INFINITY, place: 0 }))
  const palette: number[] = []
  while (palette.length < 256) {
    const missed = found.reduce((a, b) => (b.often * b.far > a.often * a.far ? b : a))
    if (missed.far === 0) break
    palette.push(missed.colour)
    for (const one of found) {
      const far = distance(one.colour, missed.colour)
      if (far < one.far) Object.assign(one, { far, place: palette.length - 1 })
    }
  }
  return { palette, places: new Map(found.map(({ colour, place }) => [colour, place])) }
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)]
  return red * red + green * green + blue * blue
}
