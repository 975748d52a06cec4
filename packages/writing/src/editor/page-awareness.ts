import { caretSchema } from '@firsthand/model'
import type { ProviderAwareness, UserState } from '@lexical/yjs'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { z } from 'zod'

/** What the server lets others know of somebody: where they write, and who they are. */
const shownSchema = z.object({
  caret: caretSchema,
  user: z.object({ name: z.string(), voice: z.string().nullable() }),
})

/**
 * Stands between Lexical, which writes its whole state into an awareness, and the awareness of the document: what goes out is
 * where the caret is and nothing else. Names come from the server. Our own state never comes back as somebody else's.
 */
export function pageAwareness(
  awareness: Awareness | null,
  colourOf: (voice: string | null) => string,
  shares: boolean,
  doc?: Y.Doc,
): ProviderAwareness {
  let own: UserState | null = nobody
  const others = (): Map<number, UserState> => {
    const seen = new Map<number, UserState>()
    for (const [client, state] of awareness?.getStates() ?? []) {
      const shown = client === awareness?.clientID ? null : shownSchema.safeParse(state).data
      if (!shown) continue
      const { caret, user } = shown
      seen.set(client, {
        ...nobody,
        name: user.name,
        color: colourOf(user.voice),
        focusing: true,
        anchorPos: Y.createRelativePositionFromJSON(caret.anchor),
        focusPos: Y.createRelativePositionFromJSON(caret.focus),
      })
    }
    return seen
  }
  return {
    getLocalState: () => own,
    getStates: others,
    on: (_, listener) => awareness?.on('update', listener),
    off: (_, listener) => awareness?.off('update', listener),
    setLocalState(state) {
      own = state ? standing(state, doc) : nobody
      const { anchorPos, focusPos, focusing } = own
      const caret =
        focusing && anchorPos && focusPos
          ? { anchor: Y.relativePositionToJSON(anchorPos), focus: Y.relativePositionToJSON(focusPos) }
          : null
      if (shares) awareness?.setLocalState(caret ? { caret } : {})
    },
    setLocalStateField() {},
  }
}

/**
 * A caret holds on to the letter before it. Lexical lets it hold on to what comes after, so that of two who write at the end of one line
 * each would be carried behind the other's last letter, and their words would mix.
 */
function standing(state: UserState, doc: Y.Doc | undefined): UserState {
  const { anchorPos, focusPos } = state
  if (!doc || !anchorPos || !focusPos || !Y.compareRelativePositions(anchorPos, focusPos)) return state
  const place = Y.createAbsolutePositionFromRelativePosition(anchorPos, doc)
  const held = place && Y.createRelativePositionFromTypeIndex(place.type, place.index, -1)
  return held ? { ...state, anchorPos: held, focusPos: held } : state
}

const nobody: UserState = { anchorPos: null, focusPos: null, color: '', focusing: false, name: '', awarenessData: {} }
