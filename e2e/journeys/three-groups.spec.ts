import { defaultPlan, defaultVoices, newId, type VoiceGroup } from '@firsthand/model'
import { checkReflow, checkRules } from '../accessibility/check-screen.ts'
import { asksForAVote, showsTheVotes, votes } from '../actors/sense.ts'
import { expect, test } from '../actors/stage.ts'
import { leads } from '../session/collected-session.ts'
import type { LightPerson } from '../session/light-person.ts'
import { lightSession, spoken } from '../session/light-session.ts'
import { linkOf } from '../session/link-of.ts'

const carers: VoiceGroup = { id: 'carers', label: { en: 'Family' }, livedExperience: true, mark: 'plum-triangle' }
const outside = 'I waited outside for him, and nobody came out.'
const howLong = 'Nobody says how long'
const alone = 'Families are left outside'

test('A2 V3 three groups: two that lived it speak first, each is compared, votes and is counted by itself', async ({
  stage,
}) => {
  const voices = [defaultVoices[0], carers, defaultVoices[1]].filter((voice) => voice !== undefined)
  const plan = defaultPlan.map((phase) => {
    const { lived } = phase.voices
    return lived ? { ...phase, voices: { ...phase.voices, carers: lived } } : phase
  })
  const expected = { lived: 5, carers: 5, staff: 5 }
  const session = await lightSession(stage.server.address, { voices, plan, expected })
  const { facilitator, touchpoints } = session
  const link = (voice: string) => linkOf(stage.server.address, session.made, voice)
  await session.moveTo('lived-experience')

  const ines = await stage.participantOnAPhone()
  const amina = await stage.participant()
  const tom = await stage.participant()
  await test.step('family speaks in the same phase as lived experience; staff see neither', async () => {
    await ines.joins(link('carers'), 'Ines')
    await amina.joins(link('lived'))
    await tom.joins(link('staff'), 'Tom')
    const [rosa, karim] = [await session.join('lived'), await session.join('carers')]
    for (const valence of [-2, -1, -1] as const) {
      await rosa.saysWithoutName(spoken('They were kind.', touchpoints[3], { valence: 1 }))
      await karim.saysWithoutName(spoken('It was hard to wait.', touchpoints[3], { valence }))
    }
    await ines.tells({ moment: 'Waiting', felt: '-2', why: outside })
    await ines.goesToTheBoard()
    await publishesAll(facilitator)
    await ines.opens('list')
    await amina.opens('list')
    for (const who of [ines, amina]) await expect(who.page.getByText('They were kind.').first()).toBeVisible()
    await tom.waitsInTheListeningRoom()
    await tom.readsNothingOf(outside, 'They were kind.')
  })

  await test.step('on the map anybody chooses which two to look at', async () => {
    await session.moveTo('together')
    const sam = await session.join('staff', 'Sam')
    for (const valence of [0, 1, 1] as const) {
      const { id: contribution, secretHash } = sam.nextKey()
      const said = spoken('We see the full room.', touchpoints[3], { valence })
      await sam.does({ do: 'contribution.add', contribution, secretHash, spoken: said })
    }
    const { map } = ines.says
    await ines.opens('map')
    const [first, second] = [map.compare, map.compareWith].map((name) => ines.page.getByLabel(name, { exact: true }))
    await first?.selectOption({ label: 'Family' })
    await second?.selectOption({ label: 'Staff' })
    await expect(ines.page.getByText(/Family and Staff felt most differently here: Waiting/)).toBeVisible()
    await checkRules(ines.page, 'the map of three groups')
    await checkReflow(ines.page, 'the map of three groups')
  })

  await test.step('they vote, and each group stands for itself, those who lived it first', async () => {
    for (const title of [howLong, alone]) {
      await facilitator.does({ do: 'theme.make', theme: newId(), title, contributions: [] })
    }
    const mira = await leads(stage, session, 'Nadia')
    await mira.page.getByRole('link', { name: mira.says.parts.viewThemes, exact: true }).click()
    await asksForAVote(mira)
    for (const who of [ines, amina, tom]) await who.opens('themes')
    await votes(ines, alone, 3)
    await votes(amina, alone, 2)
    await votes(tom, howLong, 3)
    await showsTheVotes(mira)
    await ines.reads(ines.says.vote.disagree)
    const heads = ines.page.getByRole('table').getByRole('columnheader')
    await expect(heads).toHaveText([/Theme/, /Lived experience/, /Family/, /Staff/])
    await expect(ines.page.getByRole('row', { name: new RegExp(alone) })).toContainText('2 dots3 dots0 dots')
    await checkReflow(ines.page, 'the votes of three groups')
    await mira.page.goto(mira.page.url().replace(/\?.*/, '/report'))
    await expect(mira.page.getByText(outside).first()).toBeVisible()
    await checkReflow(mira.page, 'the report of three groups')
  })
})

/** Collects, publishes and reveals all that waits. */
async function publishesAll(facilitator: LightPerson): Promise<void> {
  await facilitator.does({ do: 'queue.collect' })
  const line = await facilitator.live()
  const contributions = line.all('contribution').map(({ id }) => id)
  line.close()
  await facilitator.does({ do: 'contribution.publish', contributions })
  await facilitator.does({ do: 'queue.reveal' })
}
