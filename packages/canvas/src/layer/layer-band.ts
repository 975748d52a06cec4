import { getIndexAbove, getIndexBetween, type IndexKey } from '@tldraw/utils'

export type LayerBand = ReturnType<typeof layerBand>

/** A band is all indices that begin with `f` and its own sign: those with a whole part of six signs, 62⁵ of them per band. */
const signs = '123456789ABCDEFGHIJ'

/**
 * The stacking indices of one layer. tldraw stacks everything on a page by one index per shape; so that whole layers lie on each
 * other, whoever drew when, each has a band of indices for itself (SPEC C13). `place` counts from the bottom, from 0.
 */
export function layerBand(place: number) {
  const [sign, next] = [signs[place], signs[place + 1]]
  if (!sign || !next) throw new Error('too-many-layers')
  const beginning = `f${sign}`
  const bottom = `${beginning}00000` as IndexKey
  const holds = (index: string) => index.startsWith(beginning)
  return {
    holds,
    /** This index, if it is of the band; else its counterpart there: two from elsewhere keep their order, below those of the band. */
    take(index: IndexKey): IndexKey {
      if (holds(index)) return index
      const spelled = [...index].map((one) => `1${one}`).join('')
      return `${bottom}${spelled}01` as IndexKey
    },
    /** An index of the band above this one of it; above nothing, when there is none. */
    above(highest: IndexKey | null): IndexKey {
      const above = getIndexAbove(highest ?? bottom)
      // Somebody else's program may have used up the whole of it.
      return holds(above) ? above : getIndexBetween(highest, `f${next}00000` as IndexKey)
    },
  }
}
