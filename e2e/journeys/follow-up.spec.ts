import { type CommandOf, newId } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkReflow, checkRules, checkScreen } from '../accessibility/check-screen.ts'
import { wordsIn } from '../actors/catalogue.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'

const { followUp: says, action, slip: ofSlip, refusals } = wordsIn('en')

async function signedIn(stage: Stage, person: LightPerson, path: string, screen: [number, number]): Promise<Page> {
  const { page, context } = await stage.device({ screen })
  const [name = '', value = ''] = person.cookie.split('=')
  const own = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path: own }])
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}${path}`)
  return page
}

test('U1 U2 U3 U5 U6 what became of it is read by whoever has the link, told by an owner, and what is taken back leaves it', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const { facilitator, touchpoints } = session
  const rosa = await session.join('lived')
  await session.moveTo('lived-experience')
  const said = await rosa.saysWithoutName(spoken('Nobody told me how long.', touchpoints[3], { valence: -2 }))
  const gone = await rosa.saysWithoutName(spoken('I sat in the corridor.', touchpoints[3], { valence: -1 }))
  const kept = await rosa.saysWithoutName(spoken('Only you may know this.', touchpoints[3], { mayGo: 'room' }))
  await facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await facilitator.does({ do: 'contribution.publish', contributions: [said.id, gone.id, kept.id] })
  await session.moveTo('together')
  const put = (outcome: CommandOf<'action.put'>['outcome'], ...contributions: string[]) =>
    facilitator.does({ do: 'action.put', action: newId(), outcome, answers: { contributions, themes: [] } })
  const act = { is: 'action', what: 'Say how long it takes', who: 'The desk', by: '2027-01-15', needs: '' } as const
  await put({ ...act, power: 'team' }, said.id, gone.id, kept.id)
  await put({ is: 'unmet', what: 'A second doctor', reason: 'There is no post for it.' })
  await put({
    is: 'stalemate',
    what: 'Who may sit in',
    panel: 'The patients’ council',
    holds: { lived: 'Whom we bring', staff: 'One person' },
  })

  // The facilitator makes both links.
  const mira = await signedIn(stage, facilitator, '/links', [1280, 900])
  await mira.getByRole('button', { name: says.makeReading }).click()
  const url = await mira.getByRole('textbox', { name: says.link }).inputValue()
  await mira.getByRole('button', { name: says.makeOwner }).click()
  const asking = mira.getByRole('dialog')
  await expect(asking.getByRole('textbox', { name: says.who })).toHaveValue('The desk')
  await checkRules(mira, 'a link for an owner')
  await asking.getByRole('button', { name: says.make, exact: true }).click()
  const ownerLink = says.ownerLink.replace('{{who}}', 'The desk')
  const ownersUrl = await mira.getByRole('textbox', { name: ownerLink }).inputValue()
  await checkScreen(mira, 'links for afterwards')
  await session.moveTo('closed')
  await facilitator.does({ do: 'board.forget-people' })

  // Somebody outside reads it on a phone, without a cookie, and in their own language when they choose it.
  const { page: phone, context } = await stage.device({ with: 'finger', screen: [360, 740] })
  await phone.goto(url)
  await expect(phone.getByRole('heading', { level: 1, name: says.title })).toBeVisible()
  await expect(phone.getByText('Nobody told me how long.')).toBeVisible()
  await expect(phone.getByText('I sat in the corridor.')).toBeVisible()
  await expect(phone.getByText('Only you may know this.')).toHaveCount(0)
  await expect(phone.getByText(says.leftOutSome.replace('{{count}}', '5'))).toBeVisible()
  await expect(phone.getByText('There is no post for it.')).toBeVisible()
  await expect(phone.getByText('The patients’ council')).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await checkScreen(phone, 'what became of it')
  await phone.getByRole('radio', { name: 'Français' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: wordsIn('fr').followUp.title })).toBeVisible()
  await checkReflow(phone, 'what became of it, in French')
  await phone.getByRole('radio', { name: 'English' }).click()

  // The owner tells, and can do nothing else.
  const { page: desk } = await stage.device({ screen: [1280, 900] })
  await desk.goto(ownersUrl)
  await expect(desk.getByRole('heading', { level: 3 })).toHaveCount(1)
  await desk.getByRole('radio', { name: action.progress.begun }).check()
  await desk.getByRole('textbox', { name: says.tellText }).fill('A screen is ordered.')
  await checkScreen(desk, 'an owner tells')
  await desk.getByRole('button', { name: says.tellIt }).click()
  await expect(desk.getByText(says.told)).toBeVisible()
  await expect(desk.getByText('A screen is ordered.')).toBeVisible()

  // Rosa finds the page by her slip and takes words back: they leave it, and the owner’s news is there.
  const { page: rosas } = await stage.device({ with: 'finger', screen: [360, 740] })
  await rosas.goto(`${stage.server.address}/board/${session.made.board}/slip`)
  await rosas.getByRole('textbox').fill(rosa.slip)
  await rosas.getByRole('button', { name: ofSlip.open }).click()
  await expect(rosas.getByRole('link', { name: ofSlip.later })).toHaveAttribute(
    'href',
    new URL(url).pathname + new URL(url).hash,
  )
  await rosa.said({ op: 'withdraw', board: rosa.board, contribution: gone.id, secret: gone.secret })
  await phone.reload()
  await expect(phone.getByText('A screen is ordered.')).toBeVisible()
  await expect(phone.getByText(action.toldByOwner)).toBeVisible()
  await expect(phone.getByText('I sat in the corridor.')).toHaveCount(0)

  // A facilitator takes the line off, then switches the link off: it opens nothing.
  await mira.goto(`${mira.url().split('/links')[0]}?view=actions`)
  await checkRules(mira, 'news that an owner told')
  await mira.getByRole('button', { name: new RegExp(says.strike) }).click()
  await mira.getByRole('dialog').getByRole('button', { name: says.strike }).click()
  await expect(mira.getByText('A screen is ordered.')).toHaveCount(0)
  await checkRules(mira, 'a closed board with its link for afterwards')
  await mira.getByRole('link', { name: says.toLinks }).click()
  await mira.getByRole('button', { name: says.revokeReading }).click()
  await mira.getByRole('dialog').getByRole('button', { name: says.revoke }).click()
  await expect(mira.getByRole('button', { name: says.makeReading })).toBeVisible()
  await phone.reload()
  await expect(phone.getByText(refusals['link-revoked'])).toBeVisible()
  await expect(phone.getByText('Nobody told me how long.')).toHaveCount(0)
  await checkRules(phone, 'a link that was switched off')
})
