import { Store } from '@tldraw/store'
import type { TLRecord, TLStore, TLStoreProps } from '@tldraw/tlschema'
import { DocumentRecordType, PageRecordType } from '@tldraw/tlschema'
import { canvasSchema } from './canvas-schema.ts'
import { page } from './read-record.ts'

/** An empty canvas. It keeps no pictures, so it has nowhere to put them. */
export function makeStore(): TLStore {
  const store = new Store<TLRecord, TLStoreProps>({
    schema: canvasSchema,
    props: {
      defaultName: '',
      assets: {
        upload: async () => Promise.reject(new Error('no-pictures')),
        resolve: () => null,
        remove: async () => {},
      },
      onMount: () => {},
    },
  })
  store.mergeRemoteChanges(() => {
    store.put([
      DocumentRecordType.create({ id: 'document:document' as never }),
      PageRecordType.create({ id: page as never, name: '', index: 'a1' as never, meta: {} }),
    ])
  })
  return store
}
