import {
  type BoardFacts,
  type ContributionView,
  defaultAgreement,
  defaultDeck,
  defaultPlan,
  defaultTouchpoints,
  defaultVoices,
  type EmotionWord,
  type Journey,
  type Valence,
} from '@firsthand/model'

/** An invented session: a visit to a heart clinic, 8 touchpoints, 64 contributions from lived experience and 43 from staff. */

const id = (kind: string, n: number) => `${kind}${String(n).padStart(22 - kind.length, '0')}`

export const journey: Journey = {
  kind: 'journey',
  id: 'journey',
  touchpoints: defaultTouchpoints.map((touchpoint, n) => ({ ...touchpoint, id: id('touchpoint', n) })),
}

export const facts: BoardFacts = {
  kind: 'board',
  id: id('board', 1),
  schema: 4,
  title: 'Heart clinic: an outpatient visit',
  purpose: 'To find out how a visit feels, and what to change first.',
  language: 'en',
  support: 'Sam, at the desk by the door',
  host: { name: 'Robin', worksFor: 'the patients’ council' },
  voices: defaultVoices,
  plan: defaultPlan,
  agreement: { ...defaultAgreement, version: 2 },
  deck: defaultDeck,
}

type Told = { felt: Valence[]; words: [string, number][]; said: string[] }
const lived: Told[] = [
  {
    felt: [1, 0, 0, -1, -1, -1, -2],
    words: [
      ['worried', 5],
      ['confused', 3],
    ],
    said: ['It came on a Friday at five. There was a number to ring, and nobody there until Monday.'],
  },
  {
    felt: [0, -1, -1, -1, -1, -2, -2],
    words: [
      ['lost', 5],
      ['anxious', 3],
    ],
    said: [
      'I followed the signs for Cardiology. My letter said Heart Clinic. I did not know they were the same place.',
    ],
  },
  {
    felt: [2, 1, 1, 1, 0, 0, -1, -1],
    words: [
      ['relieved', 4],
      ['small', 3],
    ],
    said: ['I had to say what was wrong with me out loud, with a queue behind me.'],
  },
  {
    felt: [-2, -2, -2, -2, -2, -2, -1, -1, 0],
    words: [
      ['forgotten', 6],
      ['anxious', 5],
      ['in-pain', 3],
    ],
    said: [
      'Nobody told us the clinic was running an hour late. I could not leave to take my tablets in case they called me.',
      'Three people who came after me went in first. I thought I had been lost in the system.',
      'The chairs are hard and I have a bad hip. I stood, because getting up again is worse.',
      'I did not dare go to the toilet.',
    ],
  },
  {
    felt: [2, 2, 2, 1, 1, 1, 0, -1, -2],
    words: [
      ['heard', 5],
      ['safe', 4],
      ['rushed', 3],
    ],
    said: ['He asked what I was most afraid of, and then he waited for the answer.'],
  },
  {
    felt: [2, 1, 1, 1, 1, 0, 0, -1],
    words: [
      ['looked-after', 5],
      ['worried', 3],
    ],
    said: ['She told me before each thing she did.'],
  },
  {
    felt: [1, 0, 0, 0, -1, -1, -1, -2],
    words: [
      ['confused', 5],
      ['alone', 4],
    ],
    said: ['I nodded at everything. In the car I could not remember the dose.'],
  },
  {
    felt: [1, 0, -1, -1, -1, -1, -2, -2],
    words: [
      ['left hanging', 5],
      ['anxious', 4],
    ],
    said: ['They said two weeks. In week four I rang, and was told that no news is good news.'],
  },
]
const staff: Told[] = [
  {
    felt: [0, 1],
    words: [['calm', 2]],
    said: ['We changed the wording last year. Nobody asked the people who get it.'],
  },
  {
    felt: [1, 0, 0, -1, -1],
    words: [['used to it', 3]],
    said: ['People arrive out of breath and say sorry. We are used to it. We should not be.'],
  },
  {
    felt: [1, 0, 0, -1, -1, -2],
    words: [
      ['stretched', 4],
      ['interrupted', 3],
    ],
    said: ['One phone, one window, and the lift doors behind me.'],
  },
  {
    felt: [1, 1, 1, 0, 0, 0],
    words: [
      ['busy', 4],
      ['calm', 3],
    ],
    said: ['We know by ten that the list is late. There is nowhere to put that information.'],
  },
  {
    felt: [1, 1, 1, 0, 0, -1],
    words: [
      ['heard', 4],
      ['rushed', 3],
    ],
    said: ['I have eleven minutes. I use three of them to type.'],
  },
  { felt: [2, 1, 1, 1, 0, 0], words: [['confident', 4]], said: ['I like that I can make it not hurt much.'] },
  { felt: [1, 1, 1, 0, 0], words: [['thankful', 3]], said: ['We give everyone the leaflet.'] },
  {
    felt: [2, 1, 1, 1, 0, 0, -1],
    words: [
      ['done', 4],
      ['relieved', 3],
    ],
    said: ['Results go out within ten working days. I thought that was working.'],
  },
]

const inDeck = new Set(defaultDeck.map((card) => card.id))
let made = 0
const tell =
  (voice: string) =>
  (told: Told, place: number): ContributionView[] =>
    told.felt.map((valence, n) => {
      const emotions = told.words
        .filter(([, often], word) => (n + word * 2) % told.felt.length < often)
        .map(([word]): EmotionWord => (inDeck.has(word) ? { deck: word } : { own: word }))
      const words = told.said[n]
      made += 1
      return {
        kind: 'contribution',
        id: id('said', (made * 7919) % 9973),
        voice,
        name: made % 13 === 4 ? 'Rosa' : null,
        kept: {
          about: 'experience',
          touchpoint: journey.touchpoints[place]?.id ?? null,
          valence,
          emotions,
          passage: words === undefined ? [] : [{ words }],
        },
      }
    })

export const contributions: ContributionView[] = [...lived.flatMap(tell('lived')), ...staff.flatMap(tell('staff'))]
