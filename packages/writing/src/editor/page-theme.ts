import type { EditorThemeClasses } from 'lexical'

/** Names for style sheets: those of the page's parts. */
export const pageTheme: EditorThemeClasses = {
  paragraph: 'page-paragraph',
  heading: { h2: 'page-heading-2', h3: 'page-heading-3' },
  list: { ul: 'page-bullets', ol: 'page-numbers', listitem: 'page-item', nested: { listitem: 'page-item-nested' } },
  text: { bold: 'page-bold', italic: 'page-italic' },
  collaboration: { cursor: 'page-caret', cursorName: 'page-caret-name' },
}
