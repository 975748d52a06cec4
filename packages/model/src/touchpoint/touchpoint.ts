import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { wordsSchema } from '../words/words.ts'

/** The drawn pictures that a touchpoint can carry. */
export const touchpointPictures = [
  'letter',
  'phone',
  'screen',
  'journey',
  'signpost',
  'door',
  'reception',
  'waiting',
  'talk',
  'doctor',
  'nurse',
  'test',
  'scan',
  'medicine',
  'bed',
  'meal',
  'hand',
  'family',
  'home',
  'document',
  'money',
  'calendar',
  'night',
  'question',
] as const
export type TouchpointPicture = (typeof touchpointPictures)[number]

/** A moment in a person's journey through a service where they meet it and feel something. */
export const touchpointSchema = z.strictObject({
  id: idSchema,
  title: wordsSchema(60),
  picture: z.enum(touchpointPictures),
})
export type Touchpoint = z.infer<typeof touchpointSchema>

/** The most touchpoints that a journey may have. */
export const touchpointLimit = 24

/** The ordered line of touchpoints. */
export const journeySchema = z.strictObject({
  kind: z.literal('journey'),
  id: z.literal('journey'),
  touchpoints: z.array(touchpointSchema).max(touchpointLimit),
  /** Into which touchpoint others were merged: what somebody was saying about one of those goes where the rest went. */
  went: z.record(idSchema, idSchema).optional(),
})
export type Journey = z.infer<typeof journeySchema>
