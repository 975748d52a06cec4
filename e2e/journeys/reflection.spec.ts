import type { Page } from '@playwright/test'
import { checkRules, checkScreen } from '../accessibility/check-screen.ts'
import { wordsIn } from '../actors/catalogue.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { answerReflection } from '../session/light-reflection.ts'
import { lightSession } from '../session/light-session.ts'

const { reflection: says, report } = wordsIn('en')

async function pageOf(stage: Stage, person: LightPerson, path: string, screen: [number, number]): Promise<Page> {
  const { page, context } = await stage.device({ screen })
  const [name = '', value = ''] = person.cookie.split('=')
  const own = `/api/boards/${person.board}/as/${person.id}`
  await context.addCookies([{ name, value, domain: new URL(person.address).hostname, path: own }])
  await page.goto(`${person.address}/board/${person.board}/as/${person.id}${path}`)
  return page
}

test('Q1 Q2 Q3 Q4 Q6 how it was to take part is answered without a name, shown per group, and words pass a facilitator’s hand', async ({
  stage,
}) => {
  const session = await lightSession(stage.server.address)
  const rosa = await session.join('lived')
  const others = await Promise.all(Array.from({ length: 5 }, () => session.join('lived')))
  const tom = await session.join('staff', 'Tom')
  await session.moveTo('together')

  // The facilitator puts one statement into other words, leaves one out, and opens it.
  const mira = await pageOf(stage, session.facilitator, '/reflect', [1280, 900])
  await mira.getByRole('button', { name: says.open }).click()
  const fields = mira.getByRole('dialog').getByRole('textbox')
  await fields.nth(0).fill('I could change what comes next.')
  await fields.nth(4).fill('')
  await checkRules(mira, 'opening a reflection')
  await mira.getByRole('button', { name: says.openNow }).click()
  await expect(mira.getByText(says.onlyGroups)).toBeVisible()

  // Rosa finds it on her phone, answers by keyboard too, and changes her mind after a reload.
  const phone = await pageOf(stage, rosa, '?view=list', [360, 740])
  await phone.getByRole('link', { name: says.answerIt }).click()
  const statement = phone.getByRole('group', { name: 'I could change what comes next.' })
  await statement.getByRole('radio', { name: says.steps.s1 }).focus()
  await phone.keyboard.press('ArrowRight')
  await expect(statement.getByRole('radio', { name: says.steps.s2 })).toBeChecked()
  await phone.getByRole('textbox', { name: says.word }).fill('heard')
  await checkScreen(phone, 'answering a reflection')
  await phone.getByRole('button', { name: says.give }).click()
  await expect(phone.getByText(says.given)).toBeVisible()
  await phone.reload()
  await expect(phone.getByText(says.given)).toBeVisible()
  await statement.getByText(says.steps.s5).click()
  await phone.getByRole('button', { name: says.change }).click()
  await expect(phone.getByText(says.given)).toBeVisible()

  // Others answer; nobody sees anything before it is shown.
  const line = await rosa.live()
  const open = line.all('reflection')[0]
  if (!open) throw new Error('nothing was opened')
  const [first] = open.statements
  for (const [at, person] of others.entries()) {
    await answerReflection(person, open, 'lived', { [first?.id ?? '']: at % 2 ? 4 : 2 })
  }
  await answerReflection(tom, open, 'staff', { [first?.id ?? '']: 5 }, { text: 'Dr Hale was rude', mayGo: 'outside' })
  await expect(mira.getByRole('heading', { name: says.shown, exact: true })).toHaveCount(0)
  await mira.getByRole('button', { name: says.showNow }).click()
  await mira.getByRole('dialog').getByRole('button', { name: says.showNow }).click()

  // Everybody sees the spread of the six; of the one of staff nothing; words only when the facilitator lets them.
  await expect(phone.getByRole('img', { name: 'Lived experience: fully: 1, mostly: 2, a little: 3' })).toBeVisible()
  await expect(phone.getByText(says.fewAnswered.replace('{{count}}', '5')).first()).toBeVisible()
  await expect(phone.getByText('Dr Hale was rude')).toHaveCount(0)
  await mira.getByRole('button', { name: says.dropWordOf.replace('{{word}}', 'Dr Hale was rude') }).click()
  await expect(mira.getByText(says.wordGone)).toBeAttached()
  await mira.getByRole('button', { name: says.showWordOf.replace('{{word}}', 'heard') }).click()
  await expect(phone.getByText('heard', { exact: true })).toBeVisible()
  await phone.getByText(says.asTable).click()
  await expect(phone.getByRole('cell', { name: 'fully: 1, mostly: 2, a little: 3' })).toBeVisible()
  await checkScreen(phone, 'the answers of a reflection')
  await checkRules(mira, 'the answers of a reflection, for facilitators')
  await mira.goto(mira.url().replace('/reflect', '/report'))
  await expect(mira.getByRole('heading', { name: report.said })).toBeVisible()
  await expect(mira.getByText('fully: 1, mostly: 2, a little: 3')).toBeVisible()
  await expect(mira.getByText('heard', { exact: true })).toBeVisible()
  line.close()
})
