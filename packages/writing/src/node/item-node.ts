import { ListItemNode } from '@lexical/list'
import type { EditorConfig } from 'lexical'

/** An item of a list. Browsers number it: a number that were written down would be everybody's to correct when one is put before it. */
export class ItemNode extends ListItemNode {
  override $config() {
    return this.config('item', { extends: ListItemNode })
  }

  override updateListItemDOM(before: ListItemNode | null, dom: HTMLLIElement, config: EditorConfig): void {
    super.updateListItemDOM(before, dom, config)
    dom.removeAttribute('value')
  }
}
