import {
  type Actor,
  type LayerName,
  layersOf,
  type Refusal,
  type Situation,
  type VoiceGroup,
  voiceOfLayer,
  whyNotWrite,
} from '@firsthand/model'

/** One layer of the canvas, and who may do what there now. */
export type LayerHere = {
  name: LayerName
  /** The voice group whose own layer it is; null for everybody's and the stage. */
  voice: VoiceGroup | null
  /** The person speaks as that group. */
  own: boolean
  /** That group draws there now. */
  drawing: boolean
  /** Null when the person may draw there, else why not. */
  why: Refusal | null
}
export type MayDraw = {
  /** Every layer: everybody's first, then the groups', the stage last. */
  all: LayerHere[]
  /** Those that the person may draw on now. */
  open: LayerName[]
  /** Null when there is one, else what keeps the person from drawing, and in which phase that ends first. */
  why: Refusal | null
}

/** The layers that a board uses: a group's own is none of them when the plan never lets that group draw. */
export function usedLayers(board: Situation['board']): LayerName[] {
  return layersOf({ board }).filter((name) => {
    const voice = voiceOfLayer(name, { board })
    return voice === null || board.plan.some(({ voices }) => voices[voice.id]?.draw === true)
  })
}

/** What somebody may draw on now, layer by layer, and why not. */
export function mayDraw(actor: Actor, situation: Situation): MayDraw {
  const [stage, ...upper] = usedLayers(situation.board)
  const together = upper.pop()
  const names = [together, ...upper, stage].filter((name) => name !== undefined)
  const all = names.map((name): LayerHere => {
    const voice = voiceOfLayer(name, situation)
    const drawing =
      voice !== null && whyNotWrite({ is: 'participant', person: '', voice: voice.id }, name, situation) === null
    const own = actor.is === 'participant' && actor.voice === voice?.id
    return { name, voice, own, drawing, why: whyNotWrite(actor, name, situation) }
  })
  const open = all.filter(({ why }) => why === null).map(({ name }) => name)
  return { all, open, why: open.length > 0 ? null : firstToEnd(all, situation) }
}

/** Of all that keeps somebody from drawing, what ends first: a pause, then the phase that comes first. */
function firstToEnd(all: LayerHere[], { board }: Situation): Refusal | null {
  const rank = ({ why }: LayerHere) => {
    if (why?.id === 'board-paused') return -1
    return why?.id === 'not-in-this-phase' ? board.plan.findIndex(({ id }) => id === why.opensIn) : board.plan.length
  }
  return all.toSorted((a, b) => rank(a) - rank(b))[0]?.why ?? null
}
