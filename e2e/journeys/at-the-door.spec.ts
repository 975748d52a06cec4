import { expect, test } from '../actors/stage.ts'

test('J4 more people than expected wait at the door, and come in when they are let in', async ({ stage }) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('A small room', { lived: 'Lived experience', staff: 'Staff' }, 1)
  await mira.goesToTheDesk()
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(links.lived)
  const amina = await stage.participant()
  await amina.opensTheLink(links.lived)
  await amina.comesIn('Amina')
  await expect(amina.heading(amina.says.board.door)).toBeVisible()
  await mira.letsIn('Amina, Lived experience')
  await amina.beginsToSay()
})

test('A3 a pause is for everybody: words stay, and go out after it', async ({ stage }) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('With a pause', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()
  const rosa = await stage.participantOnAPhone()
  await rosa.joins(links.lived)
  await mira.movesOnTo('Lived experience')
  await rosa.beginsToSay()
  await rosa.answersTheQuestions({ moment: 'Waiting', felt: '0', why: 'I need a moment for this.' })
  await mira.pausesTheBoard()
  await rosa.reads(rosa.says.refusals['board-paused'])
  await rosa.reads('I need a moment for this.')
  await mira.goesOn()
  await rosa.adds()
  await expect(rosa.heading(rosa.says.composer.kept)).toBeVisible()
})

test('J6 a second facilitator comes in by the link, and a lost one is replaced with the recovery code', async ({
  stage,
}) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Two lead', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()
  const [, board = ''] = /board\/([\w-]+)/.exec(mira.page.url()) ?? []
  const dana = await stage.facilitator()
  await dana.joinsToLead(links.own, 'Dana')

  const again = await stage.facilitator()
  const link = await again.replacesALostLink(board, links.recoveryCode)
  expect(link).not.toBe(links.own)
  const late = await stage.participant()
  await late.page.goto(links.own)
  await late.reads(late.says.refusals['link-revoked'])
  const mirasPhone = await stage.facilitator()
  await mirasPhone.joinsToLead(link, 'Mira')
})
