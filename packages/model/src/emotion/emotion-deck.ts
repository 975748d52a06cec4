import { z } from 'zod'
import { slugSchema } from '../ids/slug.ts'
import { wordsSchema } from '../words/words.ts'
import { emotionPictures } from './emotion-pictures.ts'

/** What a word says of a moment. Asked for one rule alone: a deck has both sides, so that none is suggested (SPEC G1). */
export const tones = ['pleasant', 'unpleasant', 'neither'] as const
export type Tone = (typeof tones)[number]

/** How many words a deck may hold. */
export const deckLimit = 40

/** One word to choose from, with its picture for those who don't read. */
export const emotionCardSchema = z.strictObject({
  id: slugSchema,
  word: wordsSchema(30),
  picture: z.enum(emotionPictures).optional(),
  tone: z.enum(tones).optional(),
})
export type EmotionCard = z.infer<typeof emotionCardSchema>

/** The emotion words of a board, in the order in which they are offered. */
export const emotionDeckSchema = z.array(emotionCardSchema).max(deckLimit)
export type EmotionDeck = z.infer<typeof emotionDeckSchema>
