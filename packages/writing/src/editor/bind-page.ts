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
import { $getRoot, COLLABORATION_TAG, type LexicalEditor, SKIP_COLLAB_TAG } from 'lexical'
import * as Y from 'yjs'
import { notKept } from '../node/page-nodes.ts'
import { pageRoot } from '../page/page-root.ts'
import { blocksOf } from '../page/read-page.ts'
import { isFaultless } from './make-page-editor.ts'
import { giveTexts, mendSigns } from './mend-texts.ts'
import { isSound, sweep } from './sound-page.ts'
import { STEP_TAG, undoSteps } from './undo-steps.ts'
import { $nodeOf } from './write-blocks.ts'

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

  const stopSteps = undoSteps(editor, undo)
  let isWhole = true
  /** Shows the page as it is now, from nothing. */
  const show = () => {
    if (writes && !isSound(root)) doc.transact(() => sweep(root), binding)
    isWhole = isSound(root) && isFaultless(editor, () => syncYjsStateToLexicalV2__EXPERIMENTAL(binding, provider))
    if (isWhole) return
    binding.mapping.clear()
    const tag = [COLLABORATION_TAG, SKIP_COLLAB_TAG]
    editor.update(
      () =>
        $getRoot()
          .clear()
          .append(...blocksOf(doc).map($nodeOf)),
      { discrete: true, tag },
    )
  }
  const follow = (events: Y.YEvent<Y.XmlElement | Y.XmlText>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return
    if (!isWhole || !isSound(root)) return show()
    const isUndo = transaction.origin === undo
    const isFine = isFaultless(editor, () =>
      syncYjsChangesToLexicalV2__EXPERIMENTAL(binding, provider, events, transaction, isUndo),
    )
    // It stumbles over some things that come together (a list that goes while its neighbours change). Then all is read anew.
    if (!isFine) show()
  }
  const stopWriting = editor.registerUpdateListener((update) => {
    if (update.tags.has(SKIP_COLLAB_TAG)) return
    if (!writes) {
      for (const key of update.normalizedNodes) binding.mapping.deleteNode(key)
      return
    }
    const isStep = update.tags.has(STEP_TAG)
    if (isStep) undo.stopCapturing()
    doc.transact((transaction) => {
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
      mendSigns(transaction, binding)
    }, binding)
    if (isStep) undo.stopCapturing()
  })
  show()
  root.observeDeep(follow as (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void)

  return {
    binding,
    undo,
    end() {
      root.unobserveDeep(follow as (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void)
      stopWriting()
      stopSteps()
      undo.destroy()
      binding.cursorsContainer?.replaceChildren()
      binding.cursors.clear()
    },
  }
}
