import type { Valence } from '@firsthand/model'

/** A face in a square of 44: eyes as dots (centre, radius), and lines to draw. */
export type FaceDrawing = { eyes: readonly { cx: number; cy: number; r: number }[]; lines: readonly string[] }

const eyes = [
  { cx: 15.5, cy: 18.5, r: 2.3 },
  { cx: 28.5, cy: 18.5, r: 2.3 },
]

/** How the five steps of feeling are drawn, on pages and in files. */
export const faceDrawings: Record<Valence, FaceDrawing> = {
  [-2]: {
    eyes: [],
    lines: [
      'M11.5 16.2 18 14M32.5 16.2 26 14',
      'M12.5 20.5c1.3 1.6 3.7 1.6 5 0M26.5 20.5c1.3 1.6 3.7 1.6 5 0',
      'M14 33c2.5-6.5 13.5-6.5 16 0',
    ],
  },
  [-1]: { eyes, lines: ['M15 31.5c3-3.8 11-3.8 14 0'] },
  0: { eyes, lines: ['M15 29.5h14'] },
  1: { eyes, lines: ['M15 27.5c3 4 11 4 14 0'] },
  2: {
    eyes: [],
    lines: [
      'M12.5 19.5c1.3-2.8 4.7-2.8 6 0M25.5 19.5c1.3-2.8 4.7-2.8 6 0',
      'M13 25.5h18c-1 6-4.5 8.5-9 8.5s-8-2.5-9-8.5Z',
    ],
  },
}
