import { expect } from '@playwright/test'
import { filled } from './catalogue.ts'
import type { Facilitator } from './facilitator.ts'
import type { Guest } from './guest.ts'
import type { Participant } from './participant.ts'

export const field = ({ dialog }: Guest, name: string) => dialog.getByRole('textbox', { name, exact: true })
export const inDialog = ({ dialog }: Guest, name: string) => dialog.getByRole('button', { name, exact: true })

/** Starts a theme with what they look for and tick. */
export async function startsATheme(
  who: Participant,
  title: string,
  look: string,
  ...words: (string | RegExp)[]
): Promise<void> {
  const { theme } = who.says
  await who.hand.press(who.button(theme.start))
  await who.hand.write(field(who, theme.called), title)
  await who.hand.choose(who.dialog.getByRole('radio', { name: theme.fromChosen, exact: true }))
  await who.hand.write(who.dialog.getByRole('searchbox', { name: theme.search }), look)
  for (const one of words) await who.hand.choose(who.dialog.getByRole('checkbox', { name: new RegExp(one) }))
  await who.hand.press(inDialog(who, theme.make))
  await expect(who.dialog).toHaveCount(0)
  await expect(who.heading(title)).toBeFocused()
}

/** Opens a vote on every theme. */
export async function asksForAVote(mira: Facilitator): Promise<void> {
  const { vote } = mira.says
  await mira.button(vote.open).click()
  await mira.button(vote.openNow).click()
  await expect(mira.button(vote.showNow)).toBeVisible()
}

/** Puts so many dots on a theme and gives the vote in. */
export async function votes(who: Participant, title: string, dots: number): Promise<void> {
  const { vote } = who.says
  const more = who.button(filled(vote.more, { title }))
  for (let dot = 0; dot < dots; dot++) await who.hand.press(more)
  const give = who.button(vote.give)
  await expect(give, 'the paper has come').toBeEnabled()
  await who.hand.press(give)
  await expect(who.page.getByText(vote.given)).toBeVisible()
}

export async function showsTheVotes(mira: Facilitator): Promise<void> {
  const { vote } = mira.says
  await mira.button(vote.showNow).click()
  await inDialog(mira, vote.showNow).click()
  await expect(mira.dialog).toHaveCount(0)
}

/** Writes down what will be done, by whom and by when, for a theme. */
export async function promises(
  who: Participant,
  { what, owner, by, theme }: { what: string; owner: string; by: string; theme: string },
): Promise<void> {
  const { action } = who.says
  await who.hand.press(who.button(action.add))
  await who.hand.write(field(who, action.what.action), what)
  await who.hand.write(field(who, action.whoLabel), owner)
  await who.dialog.getByLabel(action.byLabel).fill(by)
  await who.hand.choose(who.dialog.getByRole('radio', { name: action.powers.team, exact: true }))
  await who.hand.press(inDialog(who, action.answersChoose))
  await who.hand.choose(who.dialog.getByRole('checkbox', { name: theme, exact: true }))
  await who.hand.press(inDialog(who, action.answersDone))
  await who.hand.press(inDialog(who, action.save))
  await expect(who.heading(what)).toBeFocused()
}
