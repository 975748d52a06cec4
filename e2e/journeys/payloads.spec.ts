import { type Command, defaultPlan, defaultVoices, hideReasons, newId, passageFingerprint } from '@firsthand/model'
import type { Page } from '@playwright/test'
import { Map as YMap } from 'yjs'
import { expect, type Stage, test } from '../actors/stage.ts'
import { type Alarms, intruders, listenForAlarms, unfold } from '../attacks/alarms.ts'
import { apiPaths } from '../attacks/api-paths.ts'
import { payloads, payloadsWithin } from '../attacks/payloads.ts'
import { documentLine } from '../session/document-line.ts'
import type { LightPerson } from '../session/light-person.ts'
import { answerReflection } from '../session/light-reflection.ts'
import { type BoardWishes, type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { refusalIn, request } from '../session/request.ts'

test.use({ trace: 'off' })
test.setTimeout(300_000)

/** The next payload that fits, so that over all fields every one has its turn. */
const turns = new Map<number, number>()
function next(most: number): string {
  const fitting = payloadsWithin(most)
  const turn = turns.get(most) ?? 0
  turns.set(most, turn + 1)
  return fitting[turn % fitting.length] ?? ''
}

/** As many of them as a long field takes. */
function full(most: number): string {
  let text = next(most)
  for (let more = next(60); text.length + more.length < most; more = next(60)) text += ` ${more}`
  return text
}

const deckSize = Math.min(40, new Set(payloadsWithin(30)).size)
const both = (words: string) => ({ en: words, fr: words })

/** A board on which every field that somebody can fill is filled with payloads. */
function poisonedBoard(): BoardWishes {
  return {
    title: next(80),
    purpose: full(300),
    support: full(300),
    facilitator: { name: next(40), worksFor: next(80) },
    voices: defaultVoices.map((voice) => ({ ...voice, label: both(next(40)) })),
    plan: defaultPlan.map((phase) => ({ ...phase, title: both(next(40)), guidance: both(full(600)) })),
    agreement: { lines: Array.from({ length: 12 }, () => ({ picture: 'hand' as const, text: both(full(240)) })) },
    // A deck has both sides, and no word twice.
    deck: Array.from({ length: deckSize }, (_, n) => ({
      id: `word-${n}`,
      word: both(next(30)),
      tone: n % 2 ? ('pleasant' as const) : ('unpleasant' as const),
    })),
    touchpoints: Array.from({ length: 12 }, () => ({
      id: newId(),
      title: both(next(60)),
      picture: 'door',
    })),
  }
}

/** Everything that people can write, in every state of moderation. Returns what the group said, by payload. */
async function poison(session: LightSession, speakers: LightPerson[]): Promise<void> {
  const { facilitator, touchpoints } = session
  const said: string[] = []
  const say = async (words: string, n: number) => {
    const speaker = speakers[n % speakers.length] as LightPerson
    const emotions = [{ own: next(30) }, { deck: `word-${n % deckSize}` }]
    const { id } = await speaker.saysWithoutName(spoken(words, touchpoints[n % touchpoints.length], { emotions }))
    said.push(id)
  }
  for (const [n, payload] of payloads.entries()) await say(payload, n)
  await say(`${next(60)} somebody ${next(60)}`, 0)
  await patiently(facilitator, { do: 'queue.collect' })
  const black = said.at(-1) ?? ''
  const line = await facilitator.live()
  const passage = line.all('contribution').find(({ id }) => id === black)?.kept.passage ?? []
  line.close()
  const ranges = [{ run: 0, from: 0, to: 4, reason: 'name' as const }]
  await patiently(facilitator, {
    do: 'contribution.redact',
    contribution: black,
    of: passageFingerprint(passage),
    ranges,
  })
  await patiently(facilitator, { do: 'contribution.publish', contributions: said })
  for (const contribution of said.slice(0, 40)) {
    await patiently(facilitator, { do: 'contribution.note', contribution, note: next(60) })
  }
  await patiently(facilitator, { do: 'queue.reveal' })
  // What stays in the queue: held, sent back with a note, hidden, ready.
  const rest = said.length
  for (let n = 0; n < 12; n++) await say(`${payloads[n * 9]} again`, n)
  await patiently(facilitator, { do: 'queue.collect' })
  const [back, hidden, ready] = said.slice(rest)
  if (!back || !hidden || !ready) throw new Error('nothing was said')
  await patiently(facilitator, { do: 'contribution.return', contribution: back, note: full(500) })
  await patiently(facilitator, { do: 'contribution.hide', contributions: [hidden], reason: hideReasons[0] })
  await patiently(facilitator, { do: 'contribution.publish', contributions: [ready] })
}

/** Does something as soon as it may: many things at once are slowed down. */
async function patiently(person: LightPerson, command: Command): Promise<void> {
  const answer = await person.command(command)
  if (refusalIn(answer) !== 'too-fast') return expect(answer.status, answer.text).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, answer.json.error.seconds * 1000))
  return patiently(person, command)
}

type Watched = { page: Page; alarms: Alarms }

async function watched(stage: Stage, person?: LightPerson): Promise<Watched> {
  const { page, context } = await stage.device({})
  const alarms = await listenForAlarms(context)
  if (person) {
    const [name = '', value = ''] = person.cookie.split('=')
    const { hostname } = new URL(person.address)
    await context.addCookies([{ name, value, domain: hostname, path: `/api/boards/${person.board}/as/${person.id}` }])
  }
  return { page, alarms }
}

async function look(page: Page, screen: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1, h2, .tl-canvas') !== null)
  await page.waitForLoadState('networkidle').catch(() => {})
  await unfold(page)
  await page.evaluate(() => document.fonts.ready)
  expect(await intruders(page), screen).toEqual([])
}

const home = (person: LightPerson) => `${person.address}/board/${person.board}/as/${person.id}`

const silence: Alarms = { ran: [], stopped: [], dialogs: [], complaints: [] }

test('E4 O6 what people write stays words in every field, view and export', async ({ stage }) => {
  const { server } = stage
  const wishes = poisonedBoard()
  const session = await lightSession(server.address, { ...wishes, expected: { lived: 30, staff: 2 } })
  const { facilitator, made } = session
  await session.moveTo('lived-experience')
  const speakers = [await session.join('lived', next(40)), await session.join('lived'), await session.join('lived')]
  const [rosa] = speakers
  if (!rosa) throw new Error('nobody came')
  for (let n = 0; n < 20; n++) await session.join('lived', next(40))
  const tom = await session.join('staff', next(40))
  const gone = await session.join('staff', next(40))
  const late = await session.join('staff', next(40))
  const observer = await session.join('observer', next(40))
  const second = await session.join('facilitator', next(40))
  await poison(session, speakers)

  const eyes = {
    mira: await watched(stage, facilitator),
    rosa: await watched(stage, rosa),
    tom: await watched(stage, tom),
    gone: await watched(stage, gone),
    late: await watched(stage, late),
    observer: await watched(stage, observer),
    second: await watched(stage, second),
    guest: await watched(stage),
  }
  const visit = async ({ page }: Watched, person: LightPerson, ...paths: string[]) => {
    for (const path of paths) {
      await page.goto(home(person) + path)
      await look(page, path)
    }
  }
  await visit(eyes.mira, facilitator, '/links', '/room', '?view=list', '?view=map', '/desk')
  await visit(eyes.second, second, '/desk')
  await visit(eyes.rosa, rosa, '/say', '/mine', '?view=map', '?view=list')
  await visit(eyes.tom, tom, '')
  await visit(eyes.late, late, '')
  await visit(eyes.gone, gone, '')
  await visit(eyes.observer, observer, '')
  for (const link of made.links) {
    await eyes.guest.page.goto('about:blank')
    await eyes.guest.page.goto(
      `${server.address}/join/${made.board}#${link.secret}${link.key ? `.${link.key.replaceAll(' ', '')}` : ''}`,
    )
    await look(eyes.guest.page, 'an invitation')
  }
  // With the pages open: what changes there comes by the live socket.
  await patiently(facilitator, { do: 'person.remove', person: gone.id, reason: full(200) })
  await look(eyes.gone.page, 'removed')
  for (const payload of payloadsWithin(80)) {
    await patiently(facilitator, { do: 'board.describe', title: payload, purpose: full(300), support: full(300) })
  }
  for (const name of payloadsWithin(40)) await patiently(tom, { do: 'person.name', name })
  await patiently(facilitator, { do: 'voice.hold', voice: 'lived', reason: full(200) })
  await look(eyes.rosa.page, 'a group that is held')
  await patiently(facilitator, { do: 'voice.hold', voice: 'lived', reason: null })
  await patiently(rosa, { do: 'person.rest', rest: 'asked' })
  for (const { page } of [eyes.mira, eyes.rosa, eyes.tom]) await look(page, 'after changes')

  await session.moveTo('listen')
  await visit(eyes.tom, tom, '')
  await session.moveTo('together')
  const drawing = documentLine(rosa, 'layer/together')
  expect(await drawing.settled()).toBe('synced')
  const records = drawing.doc.getMap('records')
  for (const [n, words] of payloadsWithin(60).entries()) records.set(`shape:words-${n}`, shape(words, n))
  for (const touchpoint of wishes.touchpoints ?? []) {
    await patiently(rosa, { do: 'touchpoint.change', touchpoint: { ...touchpoint, title: both(next(60)) } })
  }
  await makeSense(session)
  await reflects(session, rosa)
  await visit(
    eyes.mira,
    facilitator,
    '?view=canvas',
    '?view=themes',
    '?view=actions',
    '/desk',
    '/links',
    '/reflect',
    '/report',
  )
  await visit(eyes.tom, tom, '?view=map', '?view=canvas', '/report')
  await visit(eyes.observer, observer, '?view=list')
  await visit(eyes.rosa, rosa, '/say', '/anonymity', '?view=themes', '?view=actions', '?view=list', '/report')
  drawing.close()

  // As words they are all there.
  const shown = (await eyes.rosa.page.locator('main').textContent()) ?? ''
  const plain = payloads.filter((payload) => !/[\t\n\f\u202e\ufeff]/.test(payload))
  expect(plain.filter((payload) => !shown.includes(payload))).toEqual([])

  await session.moveTo('closed')
  await visit(eyes.mira, facilitator, '/desk', '/report')
  await visit(eyes.rosa, rosa, '/mine', '/report')
  // What became of it, and where an owner tells, for those outside.
  for (const secret of followSecrets) {
    await eyes.guest.page.goto('about:blank')
    await eyes.guest.page.goto(`${server.address}/follow-up/${made.board}#${secret}`)
    await expect(eyes.guest.page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await look(eyes.guest.page, 'what became of it')
  }
  await eyes.guest.page.goto(server.address)
  for (const [who, { alarms }] of Object.entries(eyes)) expect(alarms, who).toEqual(silence)
  await exportsAreWords(stage, facilitator)
})

/** Themes, what surprised, and what is promised, in everything that people write there. */
async function makeSense({ facilitator, touchpoints }: LightSession): Promise<void> {
  const line = await facilitator.live()
  const shown = line.all('contribution').filter(({ desk }) => desk?.state.is === 'shown')
  line.close()
  const contributions = shown.slice(0, 3).map(({ id }) => id)
  const themes = Array.from({ length: 12 }, () => newId())
  for (const theme of themes) await patiently(facilitator, { do: 'theme.make', theme, title: next(80), contributions })
  const on = { of: 'theme' as const, id: themes[0] ?? '' }
  await patiently(facilitator, { do: 'insight.mark', on, why: full(200) })
  for (let n = 0; n < 12; n++) {
    const what = full(300)
    const outcome = [
      { is: 'action' as const, what, who: next(80), by: null, power: 'team' as const, needs: full(300) },
      { is: 'unmet' as const, what, reason: full(300) },
      { is: 'stalemate' as const, what, panel: full(120), holds: { lived: full(300), staff: full(300) } },
    ][n % 3]
    const action = newId()
    const answers = { contributions, themes: themes.slice(0, 2) }
    if (outcome) await patiently(facilitator, { do: 'action.put', action, outcome, answers })
    if (n % 3 === 0) await patiently(facilitator, { do: 'action.tell', action, progress: 'begun', text: full(300) })
  }
  expect(touchpoints.length).toBe(12)
}

/** Links for afterwards: one to read, one for an owner. */
const followSecrets = ['R'.repeat(32), 'O'.repeat(32)]

/** A reflection in everything that people write there, shown; and links for afterwards. */
async function reflects({ facilitator }: LightSession, person: LightPerson): Promise<void> {
  const reflection = newId()
  const statements = Array.from({ length: 6 }, (_, n) => ({ id: `s-${n}`, text: both(next(160)) }))
  await patiently(facilitator, { do: 'reflection.open', reflection, statements })
  const line = await facilitator.live()
  const shown = () => line.all('reflection').find(({ id }) => id === reflection)
  const open = shown()
  if (!open) throw new Error('not opened')
  await answerReflection(person, open, 'lived', {}, { text: next(60), mayGo: 'outside' })
  await patiently(facilitator, { do: 'reflection.reveal', reflection })
  await line.until(() => shown()?.state.is === 'shown')
  const { state } = shown() ?? {}
  const show = state?.is === 'shown' ? state.words.map(({ id }) => id) : []
  expect(show).toHaveLength(1)
  await patiently(facilitator, { do: 'reflection.words', reflection, show, drop: [] })
  const [act] = line.all('action').filter(({ outcome }) => outcome.is === 'action')
  const [secret = '', owners = ''] = followSecrets
  await patiently(facilitator, { do: 'follow-link.make', link: newId(), for: { is: 'reading' }, secret })
  const made = { is: 'owner' as const, who: next(80), actions: [act?.id ?? ''] }
  await patiently(facilitator, { do: 'follow-link.make', link: newId(), for: made, secret: owners })
  line.close()
}

/** Words on the canvas, with what could be a link. */
function shape(words: string, n: number): YMap<unknown> {
  const marks = [{ type: 'link', attrs: { href: words } }]
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words, ...(n % 2 ? { marks } : {}) }] }]
  const props = { color: 'black', size: 'm', w: 100, font: 'sans', textAlign: 'start', autoSize: true, scale: 1 }
  return new YMap(
    Object.entries({
      rest: { typeName: 'shape', isLocked: false, opacity: 1, type: 'text' },
      geometry: { x: (n % 8) * 200, y: Math.floor(n / 8) * 60, rotation: 0, parentId: 'page:page', index: `a${n + 1}` },
      props,
      text: { richText: { type: 'doc', content } },
      meta: {},
    }),
  )
}

/** Cells of a table that a spreadsheet would reckon. */
const formulas = (csv: string) =>
  [...csv.matchAll(/(?:^|[,\n\r])"((?:[^"]|"")*)"/g)].flatMap(([, cell = '']) =>
    /^\s*[=+@\t\r-]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? [cell] : [],
  )

/** Tags in Markdown that a reader would take for tags. */
const tagsIn = (markdown: string) =>
  markdown.match(/(?<![\\`])<\/?(svg|script|img|iframe|b|a|style|base|meta)\b.*/gim) ?? []

/** Opens what can be opened in a browser without any policy, as it would be from a downloads folder, and reads the rest. */
async function exportsAreWords(stage: Stage, facilitator: LightPerson): Promise<void> {
  const { server } = stage
  const outputs = (await apiPaths(server.address)).filter(({ path }) => path.includes('/report.'))
  expect(outputs.length).toBeGreaterThan(3)
  const { page, alarms } = await watched(stage)
  const opened: string[] = []
  for (const { path } of outputs) {
    for (const language of ['en', 'fr']) {
      const format = path.split('.').at(-1) ?? ''
      const url = `${facilitator.own(`report.${format}`)}?language=${language}`
      const answer = await request(url, { headers: { cookie: facilitator.cookie } })
      expect(answer.status, url).toBe(200)
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z]+"$/)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      if (format === 'csv') expect(formulas(answer.text), url).toEqual([])
      if (format === 'md') expect(tagsIn(answer.text), url).toEqual([])
      if (format !== 'svg' && format !== 'html') continue
      opened.push(format)
      const contentType = format === 'svg' ? 'image/svg+xml' : 'text/html'
      await page.route('**/opened', (route) => route.fulfill({ contentType, body: answer.text }))
      await page.goto(`${server.address}/opened`)
      expect(await intruders(page), url).toEqual([])
      await page.unroute('**/opened')
    }
  }
  expect(opened).toContain('svg')
  expect(alarms).toEqual(silence)
}

test('E4 the alarms of these tests go off when words become more than words', async ({ stage }) => {
  const { page, alarms } = await watched(stage)
  await page.goto(stage.server.address)
  await page.evaluate(
    (all) => {
      for (const payload of all) {
        const place = document.createElement('div')
        place.innerHTML = payload
        document.body.append(place)
      }
    },
    payloads.filter((payload) => payload.includes('zq(') && /^<(svg|img|video|a )/.test(payload)),
  )
  await expect.poll(() => alarms.stopped.length).toBeGreaterThan(3)
  expect((await intruders(page)).length).toBeGreaterThan(10)
  const bare = await watched(stage)
  await bare.page.route('**/bare', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<h1>Bare</h1>${payloads[0]}${payloads[1]}<script>alert(1)</script>`,
    }),
  )
  await bare.page.goto(`${stage.server.address}/bare`)
  await expect.poll(() => bare.alarms.ran.length).toBe(2)
  expect(bare.alarms.dialogs).toEqual(['1'])
})
