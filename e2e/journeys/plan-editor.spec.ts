import type { MakeBoard } from '@firsthand/model'
import { checkScreen } from '../accessibility/check-screen.ts'
import { filled, pattern } from '../actors/catalogue.ts'
import type { Facilitator } from '../actors/facilitator.ts'
import { expect, test } from '../actors/stage.ts'

test.use({ trace: 'off' })
test.setTimeout(240_000)

/** The dialog in which part of a plan is changed, by the hand of whoever leads. */
function editor(mira: Facilitator) {
  const { plan } = mira.says
  const inside = mira.dialog
  const cell = (voice: string, phase: string) => mira.button(pattern(plan.changeCell, { voice, phase }))
  const press = (name: string) => mira.hand.press(inside.getByRole('button', { name, exact: true }))
  const field = (name: string) => inside.getByRole('textbox', { name, exact: true })
  return {
    cell,
    phase: (phase: string) => mira.button(new RegExp(`^${phase} .*${filled(plan.changePhase, { phase: '' })}$`)),
    voice: (voice: string) => mira.button(filled(plan.changeVoice, { voice })),
    press,
    field,
    deed: (name: string) => inside.getByRole('checkbox', { name, exact: true }),
    begins: () => mira.hand.press(mira.button(plan.changePlan)),
    async addsAGroup(name: string, speaks: 'livedYes' | 'livedNo') {
      await mira.hand.press(mira.button(plan.addVoice))
      await mira.hand.write(field(plan.voiceName), name)
      await mira.hand.choose(inside.getByRole('radio', { name: new RegExp(`^${plan[speaks]}`) }))
      await press(plan.addVoiceGo)
      await expect(mira.page.getByText(filled(plan.added, { what: name }))).toBeVisible()
    },
    async addsAPhase(kind: keyof typeof plan.kinds) {
      await mira.hand.press(mira.button(plan.addPhase))
      await mira.hand.choose(inside.getByRole('radio', { name: new RegExp(plan.kinds[kind]) }))
      await press(plan.addPhaseGo)
    },
  }
}

/** What else a board needs. */
async function fillsIn(mira: Facilitator) {
  const { start } = mira.says
  const words: [string, string][] = [
    [start.called, 'Heart clinic'],
    [start.why, 'To hear how a visit feels.'],
    [start.yourName, 'Mira'],
    [start.worksFor, 'The clinic'],
    [start.supportLabel, 'Dana, 555 0100'],
  ]
  for (const [name, text] of words) await mira.hand.write(mira.page.getByRole('textbox', { name, exact: true }), text)
}

test('P1 with the keyboard alone: a third group, one more phase, and somebody of the third group speaks', async ({
  stage,
}) => {
  const mira = await stage.facilitator({ with: 'keyboard' })
  await mira.page.goto(mira.address)
  const { plan, start } = mira.says
  const edits = editor(mira)
  await fillsIn(mira)
  await edits.begins()

  await edits.addsAGroup('Family and carers', 'livedYes')
  await edits.addsAPhase('reflect')
  await expect(mira.page.getByText(filled(plan.added, { what: 'Reflect' }))).toBeVisible()
  await expect(edits.cell('Family and carers', 'Lived experience')).toContainText(plan.cells.first)

  // A phase of one's own making: another name, more minutes, one place earlier.
  await mira.hand.press(edits.phase('Reflect'))
  await mira.hand.write(edits.field(plan.phaseName), 'A look back')
  await mira.hand.write(mira.dialog.getByRole('spinbutton', { name: plan.phaseMinutes }), '9')
  await edits.press(plan.earlier)
  await expect(mira.dialog.getByText(filled(plan.whereAfter, { at: 5, of: 7, phase: 'Staff' }))).toBeVisible()
  await edits.press(plan.done)
  await expect(edits.phase('A look back')).toBeFocused()
  await expect(edits.phase('A look back')).toContainText('9 min')

  await mira.hand.press(edits.cell('Staff', 'A look back'))
  await mira.hand.choose(edits.deed(plan.deeds.vote))
  await edits.press(plan.done)
  await expect(edits.cell('Staff', 'A look back')).toContainText(`${plan.acts.vote}, ${plan.acts.add}`)

  const sent = mira.page.waitForRequest((request) => request.url().endsWith('/api/boards'))
  await mira.hand.press(mira.button(start.make))
  await expect(mira.heading(start.ready)).toBeVisible()
  const made = (await sent).postDataJSON() as MakeBoard
  expect(made.plan.map(({ title }) => title.en)).toEqual([
    'Gather',
    'Lived experience',
    'Listen',
    'Staff',
    'A look back',
    'Make sense together',
    'Closed',
  ])
  expect(made.plan[4]?.voices.staff).toMatchObject({ see: true, contribute: true, vote: true })

  const link = (voice: string) =>
    mira.page.getByRole('textbox', { name: filled(start.linkFor, { voice }), exact: true }).inputValue()
  await link('Lived experience')
  await link('Staff')
  const theirs = await link('Family and carers')
  await mira.goesToTheDesk()
  const ines = await stage.participantOnAPhone()
  await ines.joins(theirs, 'Ines')
  await mira.hand.press(mira.button(filled(mira.says.desk.moveOn, { phase: 'Lived experience' })))
  await mira.hand.press(
    mira.dialog.getByRole('button', { name: filled(mira.says.desk.moveOn, { phase: 'Lived experience' }) }),
  )
  await expect(mira.dialog).toHaveCount(0)
  await ines.tells({ moment: 'Waiting', felt: '-2', why: 'I waited outside for him.' })
})

test('P3 what does not fit says why where it stands, and no board is made before it is right', async ({ stage }) => {
  const mira = await stage.facilitator()
  await mira.page.goto(mira.address)
  const { plan, start } = mira.says
  const edits = editor(mira)
  await fillsIn(mira)
  await edits.begins()
  await checkScreen(mira.page, 'the plan, to be changed')

  await edits.cell('Staff', 'Gather').click()
  await edits.deed(plan.deeds.contribute).check()
  await expect(mira.dialog.getByRole('alert')).toContainText(plan.problems['others-before-opening'])
  await checkScreen(mira.page, 'a cell that does not fit')
  await edits.press(plan.done)
  await expect(edits.cell('Staff', 'Gather')).toHaveAccessibleDescription(plan.problems['others-before-opening'])
  await checkScreen(mira.page, 'the plan with a cell that does not fit')

  await edits.phase('Make sense together').click()
  await mira.dialog.getByRole('radio', { name: plan.namings.anonymous }).check()
  await expect(mira.dialog.getByRole('alert')).toContainText(plan.problems['nameless-at-once'])
  await checkScreen(mira.page, 'a phase that does not fit')
  await edits.press(plan.fit)
  await expect(mira.dialog.getByText(plan.fitted)).toBeVisible()
  await expect(mira.dialog.getByRole('heading')).toBeFocused()
  await expect(mira.dialog.getByRole('radio', { name: plan.reveals.together })).toBeChecked()
  await edits.press(plan.done)

  // A page that is loaded again has kept it, and what is wrong can be reached at once.
  await mira.reloads()
  await mira.button(start.make).click()
  await expect(edits.cell('Staff', 'Gather')).toBeFocused()
  await mira.page.getByText(start.goFirst).click()
  await expect(edits.cell('Staff', 'Gather')).toBeFocused()
  await expect(mira.heading(start.ready)).toHaveCount(0)
  await mira.page.keyboard.press('Enter')
  await edits.press(plan.fit)
  await edits.press(plan.done)
  await expect(edits.cell('Staff', 'Gather')).toBeFocused()
  await mira.button(start.make).click()
  await expect(mira.heading(start.ready)).toBeVisible()
})

test('P1 a plan is kept for the next board, on a phone and in French, until it is removed', async ({ stage }) => {
  const mira = await stage.facilitator({ language: 'fr', with: 'finger', screen: [360, 740] })
  await mira.page.goto(mira.address)
  const { plan } = mira.says
  const edits = editor(mira)
  await edits.begins()
  await edits.addsAGroup('Familles et proches', 'livedYes')
  await checkScreen(mira.page, 'the plan on a phone')
  await mira.hand.press(edits.voice('Familles et proches'))
  await mira.hand.choose(mira.dialog.getByRole('radio', { name: new RegExp(plan.marks['clay-hexagon']) }))
  await checkScreen(mira.page, 'a group')
  await edits.press(plan.done)
  await edits.addsAPhase('commit')
  await mira.hand.press(edits.phase('Écouter'))
  await edits.press(plan.removePhase)
  await edits.press(plan.removeYes)
  await mira.reads(filled(plan.removed, { what: 'Écouter' }))
  await expect(mira.heading(plan.plan)).toBeFocused()
  await mira.hand.press(mira.button(plan.save))
  await mira.reads(plan.saved)

  // Another tab knows nothing of the draft; the plan is offered there.
  const next = await mira.context.newPage()
  await next.goto(mira.address)
  await expect(next.getByText(plan.offer)).toBeVisible()
  await checkScreen(next, 'a plan is offered')
  await next.getByRole('button', { name: plan.use, exact: true }).tap()
  await expect(next.getByText(plan.used)).toBeVisible()
  await expect(next.getByRole('spinbutton', { name: 'Familles et proches' })).toHaveValue('8')
  const phases = next.getByRole('region', { name: plan.plan }).getByRole('heading', { level: 3 })
  await expect(phases).toHaveText([
    /^Se retrouver/,
    /^Expérience vécue/,
    /^Équipe/,
    /^Comprendre/,
    /^S’engager/,
    /^Terminé/,
  ])
  await next.reload()
  await next.getByRole('button', { name: plan.forget, exact: true }).tap()
  await expect(next.getByText(plan.forgotten)).toBeVisible()
  await next.reload()
  await expect(next.getByRole('heading', { name: plan.plan })).toBeVisible()
  await expect(next.getByText(plan.offer)).toHaveCount(0)
})
