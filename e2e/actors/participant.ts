import { expect } from '@playwright/test'
import { filled } from './catalogue.ts'
import { Guest } from './guest.ts'

export type Telling = {
  moment?: string
  felt?: '-2' | '-1' | '0' | '1' | '2'
  /** Emotion words of the board's deck. */
  words?: string[]
  ownWord?: string
  why: string
  /** With this name; without one when it is left out and the phase leaves the choice. */
  name?: string
}

/** Somebody who speaks on a board: with lived experience, or as staff. */
export class Participant extends Guest {
  /** The slip that was shown after the first contribution. */
  slip = ''

  /** Opens an invitation and sees who invites, and that the secret is gone from the address. */
  async opensTheLink(address: string): Promise<void> {
    await this.page.goto(address)
    await expect(this.heading(this.says.join.agree)).toBeVisible()
    expect(new URL(this.page.url()).hash, 'J9 the secret is cleared from the address bar').toBe('')
  }

  /** Accepts the agreement and comes in, without a name or with one. */
  async comesIn(name: string | null = null): Promise<void> {
    const { join } = this.says
    if (name !== null) {
      await this.hand.choose(this.page.getByRole('radio', { name: new RegExp(`^${join.someName}`) }))
      await this.hand.write(this.page.getByRole('textbox', { name: join.name }), name)
    }
    await this.hand.press(this.button(join.go))
    await this.page.waitForURL(/\/board\/[\w-]+\/as\/[\w-]+/)
  }

  async usesASharedDevice(): Promise<void> {
    await this.hand.choose(this.page.getByRole('checkbox', { name: new RegExp(`^${this.says.join.shared}`) }))
    await this.reads(this.says.join.sharedHistory)
  }

  async joins(address: string, name: string | null = null): Promise<void> {
    await this.opensTheLink(address)
    await this.comesIn(name)
  }

  /** Opens the composer from wherever the board is. */
  async beginsToSay(): Promise<void> {
    await this.hand.press(this.link(this.says.board.say).first())
    await expect(this.heading(this.says.composer.where)).toBeVisible()
  }

  async answersTheQuestions({ moment, felt, words = [], ownWord, why }: Telling): Promise<void> {
    const { composer, parts } = this.says
    const next = this.button(composer.next)
    const one = (role: 'radio' | 'checkbox', name: string) => this.page.getByRole(role, { name, exact: true })

    await this.hand.choose(one('radio', moment ?? parts.wholeJourney))
    await this.hand.press(next)
    await expect(this.heading(composer.felt)).toBeVisible()
    if (felt) {
      await this.hand.choose(one('radio', parts.felt[felt]))
      await this.hand.press(next)
    } else await this.hand.press(this.button(composer.ratherNot))
    await expect(this.heading(composer.words)).toBeVisible()
    for (const word of words) await this.hand.choose(one('checkbox', word))
    if (ownWord) {
      await this.hand.write(this.page.getByRole('textbox', { name: composer.ownWord }), ownWord)
      await this.hand.press(this.button(parts.add))
      await expect(one('checkbox', ownWord)).toBeChecked()
    }
    await this.hand.press(next)
    await expect(this.heading(composer.why)).toBeVisible()
    await this.hand.write(this.page.getByRole('textbox', { name: composer.why }), why)
    await this.hand.press(this.button(composer.toLook))
    await expect(this.heading(composer.look)).toBeVisible()
    await this.reads(why)
  }

  /** Looks at the preview, with a name or without, and adds it. */
  async adds(name?: string): Promise<void> {
    const { composer } = this.says
    if (name !== undefined) {
      const withName = this.page.getByRole('radio', { name: composer.with, exact: true })
      if (await withName.count()) await this.hand.choose(withName)
      await this.hand.write(this.page.getByRole('textbox', { name: composer.nameHere }), name)
    }
    await this.hand.press(this.button(composer.add))
  }

  /** On the preview: these are somebody else's words, written down for them. */
  async writesForSomebodyElse(as: 'helper' | 'family' | 'interpreter'): Promise<void> {
    const { composer, parts } = this.says
    await this.hand.choose(this.page.getByRole('checkbox', { name: new RegExp(`^${composer.forOther}`) }))
    await this.hand.choose(this.page.getByRole('radio', { name: composer.scribes[as], exact: true }))
    await this.reads(parts.writtenDown[as])
  }

  /** Reads somebody else's slip aloud to them, and says that they have it. */
  async handsOverTheSlip(): Promise<string> {
    const { composer, slip } = this.says
    await expect(this.heading(composer.give)).toBeVisible()
    const code = await this.readsTheSlip(slip.theirs)
    await this.hand.press(this.button(composer.theyHaveIt))
    await this.reads(composer.givenWhy)
    return code
  }

  /** Goes to “What I said”, from the board. */
  async opensTheirOwnWords(): Promise<void> {
    await this.hand.press(this.link(this.says.board.mine))
    await expect(this.heading(this.says.slip.said)).toBeVisible()
  }

  /** One of their own contributions, under “What I said”. */
  own(words: string) {
    return this.page.getByRole('listitem').filter({ hasText: words })
  }

  async takesBack(words: string): Promise<void> {
    const { slip } = this.says
    await this.hand.press(this.own(words).getByRole('button', { name: slip.withdraw }))
    await this.hand.press(this.dialog.getByRole('button', { name: slip.withdraw }))
    await expect(this.dialog).toHaveCount(0)
    await this.reads(slip.states.withdrawn)
  }

  /** From the preview, or from the invitation: reads how anonymity works. */
  async asksHowAnonymityWorks(from: 'composer' | 'invitation'): Promise<void> {
    const { composer, join, anonymity } = this.says
    await this.hand.press(from === 'composer' ? this.link(composer.how) : this.button(join.how))
    await expect(this.heading(anonymity.title)).toBeVisible()
  }

  /** The signs of the group's keys, as they stand on the page “How anonymity works here”. */
  async readsTheKeys(): Promise<string> {
    const part = this.page.getByRole('region', { name: this.says.anonymity.keys })
    await expect(part).toBeVisible()
    const found = /(?:[0-9A-Z]{4}\s+){4}[0-9A-Z]{4}/.exec((await part.textContent()) ?? '')
    if (!found) throw new Error('there are no signs to compare')
    return found[0].replaceAll(/\s+/g, ' ')
  }

  /** Tells one thing from the first question to “It is kept”, and reads the slip. */
  async tells(telling: Telling): Promise<void> {
    const { composer } = this.says
    await this.beginsToSay()
    await this.answersTheQuestions(telling)
    await this.adds(telling.name)
    await expect(this.heading(composer.kept)).toBeVisible()
    this.slip = await this.readsTheSlip()
  }

  /** The 28 signs that stand on the slip. */
  async readsTheSlip(title = this.says.slip.yours): Promise<string> {
    const card = this.page.getByRole('region', { name: title })
    const found = /(?:[0-9A-Z]{4}\s+){6}[0-9A-Z]{4}/.exec((await card.textContent()) ?? '')
    if (!found) throw new Error('there is no slip')
    return found[0].replaceAll(/\s+/g, ' ')
  }

  async goesToTheBoard(): Promise<void> {
    await this.hand.press(this.button(this.says.composer.toBoard))
    await expect(this.page.getByRole('navigation', { name: this.says.parts.views })).toBeVisible()
  }

  async opens(view: 'list' | 'map' | 'canvas' | 'themes' | 'actions' | 'pages'): Promise<void> {
    const { parts, board } = this.says
    const names = {
      list: parts.viewList,
      map: parts.viewMap,
      canvas: parts.viewCanvas,
      themes: parts.viewThemes,
      actions: parts.viewActions,
      pages: board.viewPages,
    }
    const views = this.page.getByRole('navigation', { name: parts.views })
    const link = views.getByRole('link', { name: names[view], exact: true })
    await this.hand.press(link)
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  /** Reads what was said, one after the other, until everything has been read. */
  async readsOneByOne(words: string[]): Promise<void> {
    const { listening } = this.says
    const left = new Set(words)
    const next = this.button(listening.next)
    const all = this.heading(listening.readAll)
    for (let step = 0; step < 50; step++) {
      await expect(next.or(all)).toBeVisible()
      for (const one of left) if (await this.page.getByText(one).count()) left.delete(one)
      if (await all.count()) break
      await this.hand.press(next)
    }
    expect([...left], 'not there to be read').toEqual([])
  }

  /** Finds a contribution that came back among their own, with the facilitator's note, and says it anew. */
  async saysAnew(words: string, { note, why }: { note: string; why: string }): Promise<void> {
    const { board, slip, composer } = this.says
    await this.hand.press(this.link(board.mine))
    const own = this.page.getByRole('listitem').filter({ hasText: words })
    await expect(own).toContainText(slip.states.returned)
    await expect(own).toContainText(note)
    await this.hand.press(own.getByRole('button', { name: slip.change }))
    for (const question of [composer.where, composer.felt, composer.words]) {
      await expect(this.heading(question)).toBeVisible()
      await this.hand.press(this.button(composer.next))
    }
    await this.hand.write(this.page.getByRole('textbox', { name: composer.why }), why)
    await this.hand.press(this.button(composer.toLook))
    await this.hand.press(this.button(slip.saveChange))
    await expect(this.page.getByRole('listitem').filter({ hasText: why })).toContainText(slip.changeWaits)
    await this.hand.press(this.link(slip.toBoard))
  }

  /** Moves a contribution to another moment, in the list. */
  async moves(words: string, moment: string): Promise<void> {
    const { list } = this.says
    await this.hand.press(this.button(new RegExp(`^${list.moveThis.split('{{')[0]}${words.slice(0, 30)}`)))
    await this.hand.choose(this.dialog.getByRole('radio', { name: moment, exact: true }))
    await this.hand.press(this.dialog.getByRole('button', { name: list.moveHere }))
    await expect(this.page.getByRole('region', { name: moment, exact: true }).getByText(words)).toBeVisible()
  }

  /** Opens a moment on the map and so what was said there. */
  async opensOnTheMap(moment: string): Promise<void> {
    await this.hand.press(this.button(new RegExp(`^${moment}`)).first())
  }

  /** What people drew, as the canvas shows it. */
  get strokes() {
    return this.page.locator('.tl-shape[data-shape-type="draw"]')
  }

  /** A layer of the canvas by its name, with what is said of it. */
  layer(name: string) {
    return this.page
      .getByRole('group', { name: this.says.canvas.layers })
      .getByRole('listitem', { includeHidden: true })
      .filter({ hasText: name })
  }

  /** Opens the list of layers, where the screen is too narrow to have it in sight. */
  async unfoldsTheLayers(): Promise<void> {
    const layers = this.page.getByRole('group', { name: this.says.canvas.layers }).getByRole('button')
    if ((await layers.count()) > 0 && (await layers.getAttribute('aria-expanded')) === 'false')
      await this.hand.press(layers)
  }

  /** Takes a layer in hand: from now on they draw there. */
  async drawsOn(name: string): Promise<void> {
    await this.unfoldsTheLayers()
    await this.hand.press(this.layer(name).locator('label'))
    await expect(this.layer(name).getByRole('radio', { includeHidden: true })).toBeChecked()
  }

  /** Draws through these places of the canvas, with the mouse. */
  async draws([first, ...rest]: [number, number][]): Promise<void> {
    if (!first) return
    const { mouse } = this.page
    await this.hand.press(this.button(this.says.canvas.tool.draw))
    await mouse.move(...first)
    await mouse.down()
    for (const place of rest) await mouse.move(...place, { steps: 5 })
    await mouse.up()
  }

  async isReady(): Promise<void> {
    const ready = this.button(this.says.board.ready)
    await this.hand.press(ready)
    await expect(ready).toHaveAttribute('aria-pressed', 'true')
  }

  /** Tells the facilitator, and nobody else, that a break is needed. */
  async asksForABreak(facilitator: string): Promise<void> {
    const { parts } = this.says
    await this.hand.press(this.button(parts.break))
    await this.hand.press(this.dialog.getByRole('button', { name: filled(parts.breakAsk, { facilitator }) }))
    await expect(this.dialog.getByText(filled(parts.breakTold, { facilitator }))).toBeVisible()
  }

  async isBack(): Promise<void> {
    await this.hand.press(this.dialog.getByRole('button', { name: this.says.parts.breakBack }))
    await expect(this.dialog).toHaveCount(0)
  }

  /** Leaves for today, by the way out that every screen has. */
  async leaves(): Promise<void> {
    const { parts, board } = this.says
    await this.hand.press(this.button(parts.break))
    await this.hand.press(this.dialog.getByRole('button', { name: parts.breakStop }))
    await this.hand.press(this.dialog.getByRole('button', { name: board.leave }))
    await this.reads(this.says.slip.left)
  }

  /** Is in the listening room: nothing of what is said is here yet. */
  async waitsInTheListeningRoom(): Promise<void> {
    await expect(this.page.getByRole('region', { name: this.says.board.session })).toBeVisible()
    await expect(this.page.getByRole('navigation', { name: this.says.parts.views })).toHaveCount(0)
  }
}
