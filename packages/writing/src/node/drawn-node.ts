import { DecoratorNode, type NodeKey } from 'lexical'

/** What the screen draws in a page and the page knows only by name. */
export type Drawn = { is: 'quote'; contribution: string } | { is: 'card'; card: string }

/** A block that the screen draws. */
abstract class DrawnNode extends DecoratorNode<Drawn> {
  override createDOM(): HTMLElement {
    const place = document.createElement('div')
    place.className = 'page-drawn'
    return place
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }
}

/** A quote: the id of a contribution and never its words, so that what was taken back is gone here too (SPEC W6). */
export class QuoteNode extends DrawnNode {
  __contribution: string

  override $config() {
    return this.config('quote', { extends: DecoratorNode })
  }

  constructor(contribution = '', key?: NodeKey) {
    super(key)
    this.__contribution = contribution
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__contribution = before.__contribution
  }

  override decorate(): Drawn {
    return { is: 'quote', contribution: this.getLatest().__contribution }
  }
}

const prefix = 'card:'

/** A card: the key of a text that ships with the product (ground rules, purpose, support, …). */
export class CardNode extends DrawnNode {
  /** With a prefix, so that nothing that can stand in an attribute is also the name of an element that does something. */
  __card: string

  override $config() {
    return this.config('card', { extends: DecoratorNode })
  }

  constructor(card = '', key?: NodeKey) {
    super(key)
    this.__card = prefix + card
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__card = before.__card
  }

  override decorate(): Drawn {
    return { is: 'card', card: this.getLatest().__card.slice(prefix.length) }
  }
}
