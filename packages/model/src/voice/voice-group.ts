import { z } from 'zod'
import { slugSchema } from '../ids/slug.ts'
import { wordsSchema } from '../words/words.ts'

/** How a voice group looks: a colour with its shape and its pattern, never a colour alone (one name stands for all three). */
export const voiceMarks = ['gold-circle', 'blue-square', 'plum-triangle', 'green-diamond', 'clay-hexagon'] as const

/** Who somebody speaks as. A voice group is not a job title. */
export const voiceGroupSchema = z.strictObject({
  id: slugSchema,
  label: wordsSchema(40),
  livedExperience: z.boolean(),
  mark: z.enum(voiceMarks),
})
export type VoiceGroup = z.infer<typeof voiceGroupSchema>
export type VoiceMark = (typeof voiceMarks)[number]

/** Layers that are no group's own are called so, so no group of a new board is; one of an older board has no layer (SPEC A8). */
const sharedLayers = ['stage', 'together']
export const isSharedLayer = (id: string): boolean => sharedLayers.includes(id)
export const newVoiceGroupSchema = voiceGroupSchema.extend({
  id: z.string().regex(new RegExp(`^(?!(?:constructor|${sharedLayers.join('|')})$)[a-z][a-z0-9-]{0,31}$`)),
})
