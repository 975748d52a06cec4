import { pageShape } from '@firsthand/model'
import {
  type BindingV2,
  createBindingV2__EXPERIMENTAL,
  type Provider,
  type ProviderAwareness,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsChangesToLexicalV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
} from '@lexical/yjs'
import type { LexicalEditor } from 'lexical'
import * as Y from 'yjs'
import { notKept } from '../node/page-nodes.ts'
import { pageRoot, textual } from '../page/page-root.ts'
import { isFaultless } from './make-page-editor.ts'

export type BoundPage = {
  binding: BindingV2
  /** What was done here, step by step; nobody else's. */
  undo: Y.UndoManager
  end(): void
}
type Options = {
  editor: LexicalEditor
  /** It has to hold the page's first paragraph already: clients never make it. */
  doc: Y.Doc
  awareness: ProviderAwareness
  /** False: what is done in the editor goes nowhere. */
  writes: boolean
}

/**
 * Binds an editor to a page's document. Whatever the document holds is in the editor when this returns: Lexical's own plugins load
 * nothing that was there before, so that a late mount would show an empty page and write it over everybody's text.
 */
export function bindPage({ editor, doc, awareness, writes }: Options): BoundPage {
  const root = pageRoot(doc)
  const binding = createBindingV2__EXPERIMENTAL(editor, 'page', doc, new Map(), {
    excludedProperties: notKept,
    rootName: pageShape.root,
  })
  const provider = { awareness } as Provider
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([binding]) })

  const show = () => syncYjsStateToLexicalV2__EXPERIMENTAL(binding, provider)
  const follow = (events: Y.YEvent<Y.XmlElement | Y.XmlText>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return
    const isUndo = transaction.origin === undo
    const isFine = isFaultless(editor, () =>
      syncYjsChangesToLexicalV2__EXPERIMENTAL(binding, provider, events, transaction, isUndo),
    )
    // It stumbles over some things that come together (a list that goes while its neighbours change). Then all is read anew.
    if (!isFine) show()
  }
  const stopWriting = editor.registerUpdateListener((update) => {
    if (!writes) {
      for (const key of update.normalizedNodes) binding.mapping.deleteNode(key)
      return
    }
    doc.transact(() => {
      const before = Y.getState(doc.store, doc.clientID)
      syncLexicalUpdateToYjsV2__EXPERIMENTAL(
        binding,
        provider,
        update.prevEditorState,
        update.editorState,
        update.dirtyElements,
        update.dirtyLeaves,
        update.normalizedNodes,
        update.tags,
      )
      giveTexts(doc, before)
    }, binding)
  })
  show()
  root.observeDeep(follow as (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void)

  return {
    binding,
    undo,
    end() {
      root.unobserveDeep(follow as (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void)
      stopWriting()
      undo.destroy()
      binding.cursorsContainer?.replaceChildren()
      binding.cursors.clear()
    },
  }
}

/**
 * Puts an empty text into every element for text that was made here since a clock. Lexical makes it with the first letter, and two
 * who write their first letter at the same moment would make two texts, which each then joins by writing one into the other twice.
 */
function giveTexts(doc: Y.Doc, since: number): void {
  const structs = doc.store.clients.get(doc.clientID) ?? []
  for (let at = structs.length - 1; at >= 0; at--) {
    const struct = structs[at]
    if (!struct || struct.id.clock < since) break
    const type =
      struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType
        ? struct.content.type
        : null
    if (type instanceof Y.XmlElement && textual.includes(type.nodeName) && type.length === 0)
      type.insert(0, [new Y.XmlText()])
  }
}
