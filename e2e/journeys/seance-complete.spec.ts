import { expect, test } from '../actors/stage.ts'

const couloir = 'Deux heures dans le couloir, sans un mot.'
const accueil = 'La dame de l’accueil a souri.'
const equipe = 'Nous voyons la salle pleine et nous ne pouvons pas ralentir.'

test('une séance complète, en français', async ({ stage }) => {
  const mira = await stage.facilitator({ language: 'fr' })
  const links = await mira.makesABoard('Clinique du cœur', { lived: 'Expérience vécue', staff: 'Équipe' })
  await mira.goesToTheDesk()
  expect(await mira.page.evaluate(() => document.documentElement.lang)).toBe('fr')

  const rosa = await stage.participantOnAPhone({ language: 'fr' })
  const tom = await stage.participant({ language: 'fr' })
  await rosa.joins(links.lived)
  await tom.joins(links.staff, 'Tom')
  await tom.waitsInTheListeningRoom()
  await mira.movesOnTo('Expérience vécue')

  await rosa.tells({ moment: 'Attendre', felt: '-2', words: ['oubli'], why: couloir })
  await rosa.hand.press(rosa.button(rosa.says.composer.more))
  await rosa.answersTheQuestions({ moment: 'À l’accueil', felt: '2', why: accueil })
  await rosa.adds()
  await rosa.goesToTheBoard()
  await mira.collects()
  await mira.publishesEverything()
  await mira.reveals()
  await rosa.reads(couloir)
  await tom.readsNothingOf(couloir, accueil)
  await rosa.isReady()
  await mira.callsTheLastWords()
  await mira.movesOnTo('Écouter')
  await tom.readsOneByOne([couloir, accueil])
  await mira.movesOnTo('Équipe')
  await tom.tells({ moment: 'Attendre', felt: '-1', why: equipe, name: 'Tom' })
  await mira.collects()
  await mira.publishesEverything()
  await mira.reveals()
  await rosa.reads(equipe)
  await mira.movesOnTo('Comprendre ensemble')
  await tom.goesToTheBoard()
  await tom.opens('map')
  await tom.opensOnTheMap('Attendre')
  await tom.reads(couloir)
  await mira.callsTheLastWords()
  await mira.closesTheBoard()
  await rosa.reads(accueil)
  for (const guest of [mira, rosa, tom]) await guest.readsNothingOf('Something else', 'Say something', 'The session')
})
