import { asksForAVote, promises, showsTheVotes, startsATheme, votes } from '../actors/sense.ts'
import { expect, test } from '../actors/stage.ts'

const doctor = 'Brown looked at the screen, never at me.'
const corridor = 'Two hours in the corridor, and nobody said a word.'
const tea = 'The woman with the tea asked how I was.'
const unclear = 'It was like the last time.'
const note = 'Thank you. Could you say a little more?'
const clearer = 'Like the last time: nobody knew why I had come.'
const staffSide = 'We see the full room, and we cannot stop.'
const late = 'I remembered the letter: I could not read it.'
const bench = 'A bench by the window, away from the door.'
const howLong = 'Nobody says how long'
const seen = 'Being seen as a person'
const promise = 'Say every half hour how long it will still take'
const named = 'Could somebody say every hour how long it takes?'

test('a whole session: from the start page to what became of it', async ({ stage }) => {
  const mira = await stage.facilitator()
  const links = await mira.makesABoard('Heart clinic, a visit', { lived: 'Lived experience', staff: 'Staff' })
  await mira.goesToTheDesk()

  const rosa = await stage.participantOnAPhone()
  const amina = await stage.participantWithoutAMouse()
  const ines = await stage.participant()
  const tom = await stage.participant()
  const sam = await stage.participant()
  await test.step('gather: they read what was agreed and come in; staff wait', async () => {
    await rosa.joins(links.lived)
    await amina.joins(links.lived, 'Amina')
    await ines.joins(links.lived)
    await tom.joins(links.staff, 'Tom')
    await sam.joins(links.staff)
    await tom.waitsInTheListeningRoom()
    await mira.movesOnTo('Lived experience')
  })

  await test.step('lived experience: nothing shows that somebody just wrote', async () => {
    await rosa.tells({ moment: 'With the doctor', felt: '-2', words: ['small'], why: doctor })
    await rosa.hand.press(rosa.button(rosa.says.composer.more))
    await rosa.answersTheQuestions({ moment: 'Waiting', felt: '-2', words: ['forgotten'], why: corridor })
    await rosa.adds()
    await rosa.goesToTheBoard()
    await amina.tells({ moment: 'Waiting', felt: '2', ownWord: 'warm', why: tea })
    await amina.hand.press(amina.button(amina.says.composer.more))
    await amina.answersTheQuestions({ why: unclear })
    await amina.adds()
    await amina.goesToTheBoard()
    await ines.tells({ moment: 'At reception', felt: '-1', why: bench })
    await ines.goesToTheBoard()
    await amina.opens('list')
    await amina.readsNothingOf(doctor, corridor)
    await mira.hasNothingInTheQueue()
    await mira.readsNothingOf(doctor, corridor, tea)
    await tom.readsNothingOf(doctor, corridor, tea, 'forgotten', 'warm')
  })

  await test.step('a person asks for a break, and only the facilitator knows', async () => {
    await amina.asksForABreak('Mira')
    await mira.answersTheBreakOf('Amina, Lived experience')
    await tom.readsNothingOf('needs a break')
    await amina.isBack()
  })

  await test.step('the desk: collect, black out a name, send one back, publish, reveal', async () => {
    await mira.collects()
    await mira.blacksOut('Brown', { of: doctor, as: 'name' })
    await mira.sendsBack(unclear, note)
    await mira.publishesEverything()
    await amina.readsNothingOf(doctor, corridor)
    await mira.reveals()
    await amina.reads(corridor)
    await amina.reads('name blacked out')
    await amina.readsNothingOf('Brown', unclear)
    await rosa.opens('list')
    await rosa.reads(tea)
    await tom.readsNothingOf(corridor, tea, 'looked at the screen')
  })

  await test.step('they are ready; the phase closes; staff read and can’t write', async () => {
    await rosa.isReady()
    await amina.isReady()
    await mira.seesThatAreReady(2, 3)
    await mira.callsTheLastWords()
    await mira.movesOnTo('Listen')
    await tom.readsOneByOne([corridor, tea, bench, 'looked at the screen, never at me.'])
    await tom.readsNothingOf('Brown', unclear)
    await expect(tom.link(tom.says.board.say)).toHaveCount(0)
  })

  await test.step('staff add theirs, lived experience still may', async () => {
    await mira.movesOnTo('Staff')
    await tom.tells({ moment: 'Waiting', felt: '-1', words: ['rushed'], why: staffSide })
    await tom.goesToTheBoard()
    await tom.opens('list')
    await sam.tells({ moment: 'At reception', felt: '0', why: 'I would like to know their names.' })
    await sam.goesToTheBoard()
    await ines.tells({ moment: 'Going home', felt: '1', why: 'My neighbour drove me.' })
    await ines.goesToTheBoard()
    await rosa.tells({ moment: 'The letter arrives', felt: '-1', why: late })
    await rosa.goesToTheBoard()
    await rosa.opens('list')
    await amina.saysAnew(unclear, { note, why: clearer })
    await rosa.readsNothingOf(staffSide, clearer)
    await mira.collects()
    await mira.publishesEverything()
    await mira.reveals()
    await rosa.reads(staffSide)
    await tom.reads(late)
    await tom.reads(clearer)
  })

  await test.step('together: with a name and at once, on the list and on the map', async () => {
    await mira.movesOnTo('Make sense together')
    await amina.tells({ moment: 'Waiting', felt: '0', why: named, name: 'Amina' })
    await tom.reads(named)
    await amina.goesToTheBoard()
    await amina.opens('list')
    await amina.moves(named, 'At reception')
    await tom.opens('map')
    await tom.opensOnTheMap('At reception')
    await tom.reads(named)
  })

  await test.step('themes, votes side by side, and what will be done', async () => {
    await amina.opens('themes')
    await startsATheme(amina, howLong, 'word', corridor)
    await tom.opens('themes')
    await startsATheme(tom, seen, 'screen', 'looked at the screen')
    await mira.page.getByRole('link', { name: mira.says.parts.viewThemes, exact: true }).click()
    await asksForAVote(mira)
    for (const who of [rosa, ines, sam]) await who.opens('themes')
    for (const who of [rosa, amina]) await votes(who, seen, 3)
    await votes(ines, seen, 2)
    for (const who of [tom, sam]) await votes(who, howLong, 3)
    await expect(rosa.page.getByText(rosa.says.vote.disagree)).toHaveCount(0)
    await showsTheVotes(mira)
    for (const who of [rosa, amina, tom]) await who.reads(who.says.vote.disagree)
    await tom.opens('actions')
    await promises(tom, { what: promise, owner: 'The desk', by: '2027-01-15', theme: howLong })
    await rosa.opens('actions')
    await rosa.reads(promise)
    await mira.page.getByRole('link', { name: mira.says.parts.viewDesk, exact: true }).click()
  })

  await test.step('N5 Rosa takes something back, with her slip and somebody else’s browser', async () => {
    const anyone = await stage.slipHolder()
    const [board = ''] = /^.*\/board\/[\w-]+/.exec(rosa.page.url()) ?? []
    await anyone.opensTheSlip(board, rosa.slip)
    await anyone.seesThatItIs(late, 'shown')
    await anyone.takesBack(late)
    await amina.readsNothingOf(late)
  })

  await test.step('the end: everybody still reads, nobody writes', async () => {
    await mira.callsTheLastWords()
    await mira.closesTheBoard()
    await tom.opens('list')
    await tom.reads(clearer)
    await expect(rosa.link(rosa.says.board.say)).toHaveCount(0)
    await rosa.opens('list')
    await rosa.reads(tea)
  })

  await test.step('O1 the report and its files hold what may be read, and nothing else', async () => {
    await mira.opensTheReport()
    await mira.reads(corridor)
    await mira.readsNothingOf('Brown', late, unclear)
    for (const format of ['json', 'csv', 'md', 'svg'] as const) {
      const file = await mira.takesHome(format)
      for (const gone of ['Brown', late, unclear]) expect(file.includes(gone), `${format}: ${gone}`).toBe(false)
      if (format !== 'svg') for (const words of [corridor, staffSide, clearer]) expect(file).toContain(words)
      // A closed board has forgotten who took part; only the name that stands with somebody's own words is left.
      expect(file).not.toContain('Tom')
    }
  })

  await test.step('U1 what became of it is read later by whoever has the link', async () => {
    const { followUp } = mira.says
    await mira.page.goto(mira.page.url().replace('/report', '/links'))
    await mira.button(followUp.makeReading).click()
    const later = await mira.page.getByRole('textbox', { name: followUp.link }).inputValue()
    const { page } = await stage.device({ with: 'finger', screen: [360, 740] })
    await page.goto(later)
    await expect(page.getByText(promise)).toBeVisible()
    await expect(page.getByText(corridor)).toBeVisible()
  })
})
