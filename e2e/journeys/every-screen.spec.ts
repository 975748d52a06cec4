import { defaultPlan, newId, passageFingerprint } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { checkLooks, checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { wordsIn } from '../actors/catalogue.ts'
import { expect, type Stage, test } from '../actors/stage.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'

// So many pages that recording them would take longer than looking at them.
test.use({ trace: 'off' })
test.setTimeout(300_000)

const says = wordsIn('en')

/** A browser in which somebody has joined before. */
async function pageOf(stage: Stage, person: LightPerson): Promise<Page> {
  const { page, context } = await stage.device({})
  const [name = '', value = ''] = person.cookie.split('=')
  const { hostname } = new URL(person.address)
  await context.addCookies([{ name, value, domain: hostname, path: `/api/boards/${person.board}/as/${person.id}` }])
  return page
}

/** Screens that are different, or only there, before the opening phase has closed. */
const early = ['facilitator /desk', 'facilitator /room', 'lived experience /say', 'staff board', 'at the door board']

/** Screens that look the same in all phases but for what stands on them: looked at where least, more and most stands there. */
const alike = ['/links', '/report', '/mine', '?view=map', '?view=actions']
const looksAtAll = ['lived-experience', 'together', 'closed']

const home = (person: LightPerson) => `${person.address}/board/${person.board}/as/${person.id}`

/** Things on the board in every state: shown, held, ready, sent back, hidden, and one with black marks. */
async function speak(session: LightSession, rosa: LightPerson): Promise<string[]> {
  const { facilitator, touchpoints } = session
  const say = (words: string, at: number, valence: -2 | -1 | 0 | 1 | 2) =>
    rosa.saysWithoutName(spoken(words, touchpoints[at], { valence, emotions: [{ deck: 'forgotten' }] }))
  const shown = [
    await say('It took two hours.', 3, -2),
    await say('Nobody told me how long.', 3, -1),
    await say('There was tea.', 3, 1),
    await say('Doctor Brown listened.', 4, 2),
  ]
  const [ready, returned, hidden] = [await say('A', 1, 0), await say('B', 1, 0), await say('C', 2, -1)]
  await say('Not decided yet, and rather long: '.repeat(6), 5, 0)
  await facilitator.does({ do: 'queue.collect' })
  const redacted = shown[3]?.id ?? ''
  const ranges = [{ run: 0, from: 7, to: 12, reason: 'name' as const }]
  const of = passageFingerprint([{ words: 'Doctor Brown listened.' }])
  await facilitator.does({ do: 'contribution.redact', contribution: redacted, of, ranges })
  await facilitator.does({ do: 'contribution.publish', contributions: shown.map(({ id }) => id) })
  await facilitator.does({ do: 'queue.reveal' })
  await facilitator.does({ do: 'contribution.publish', contributions: [ready.id] })
  await facilitator.does({ do: 'contribution.return', contribution: returned.id, note: 'Thank you.' })
  await facilitator.does({ do: 'contribution.hide', contributions: [hidden.id], reason: 'other' })
  return shown.map(({ id }) => id)
}

/** A theme, something unexpected, and what comes of it, of each kind. */
async function makeSense({ facilitator }: LightSession, said: string[]): Promise<void> {
  const theme = newId()
  const [one = ''] = said
  const answers = { contributions: [one], themes: [theme] }
  const promise = newId()
  const power = 'department' as const
  const outcomes = [
    { is: 'action' as const, what: 'Say how long', who: 'The desk', by: '2027-01-15', power, needs: 'A rota' },
    { is: 'unmet' as const, what: 'A second doctor', reason: 'There is no post' },
    { is: 'stalemate' as const, what: 'Who may wait inside', panel: 'The council', holds: { lived: 'Family' } },
  ]
  await facilitator.does({ do: 'theme.make', theme, title: 'Nobody says how long', contributions: said })
  await facilitator.does({ do: 'insight.mark', on: { of: 'contribution', id: one }, why: 'New to us' })
  for (const [place, outcome] of outcomes.entries()) {
    await facilitator.does({ do: 'action.put', action: place === 0 ? promise : newId(), outcome, answers })
  }
  await facilitator.does({ do: 'action.tell', action: promise, progress: 'begun', text: 'On Mondays' })
}

async function check(page: Page, screen: string, { looks }: { looks: boolean }): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') !== null)
  await page.evaluate(() => document.fonts.ready)
  await checkRules(page, screen)
  if (looks) await checkLooks(page, screen)
  await checkReflow(page, screen)
}

for (const [place, phase] of defaultPlan.entries()) {
  const title = phase.title.en ?? phase.id
  test(`every screen of a board can be used by everybody: ${title}`, async ({ stage }) => {
    const session = await lightSession(stage.server.address, { expected: { lived: 15, staff: 1 } })
    const rosa = await session.join('lived', 'Rosa')
    const tom = await session.join('staff', 'Tom')
    const observer = await session.join('observer')
    const late = await session.join('staff')
    if (place > 0) {
      await session.moveTo('lived-experience')
      const said = await speak(session, rosa)
      await session.moveTo(phase.kind === 'closed' ? 'together' : phase.id)
      if (phase.kind === 'after' || phase.kind === 'closed') await makeSense(session, said)
    }
    await session.moveTo(phase.id)
    await rosa.does({ do: 'person.rest', rest: 'asked' })
    const screens: [LightPerson, string, string[]][] = [
      [
        session.facilitator,
        'facilitator',
        ['/desk', '/links', '?view=list', '?view=map', '?view=themes', '?view=actions', '/room', '/report'],
      ],
      [
        rosa,
        'lived experience',
        ['?view=list', '?view=map', '?view=themes', '?view=actions', '/say', '/mine', '/report'],
      ],
      [tom, 'staff', ['', '?view=list', '/say', '/report']],
      [observer, 'observer', ['']],
      [late, 'at the door', ['']],
    ]
    for (const [person, who, paths] of screens) {
      const page = await pageOf(stage, person)
      for (const path of paths) {
        if (alike.includes(path) && !looksAtAll.includes(phase.id)) continue
        await page.goto(home(person) + path)
        await expect(page.getByText(says.board.opening)).toHaveCount(0)
        const screen = `${who} ${path || 'board'}`
        // Colours are the same in every phase: each screen is looked at in every look once, where it is at its fullest.
        const looks = phase.id === (early.includes(screen) ? 'lived-experience' : 'together')
        await check(page, `${screen} in ${title}`, { looks })
      }
    }
  })
}
