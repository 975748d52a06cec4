import type { VoiceGroup } from '../voice/voice-group.ts'

/** The two voice groups that a board starts with. */
export const defaultVoices: VoiceGroup[] = [
  {
    id: 'lived',
    label: { en: 'Lived experience', fr: 'Expérience vécue' },
    livedExperience: true,
    mark: 'gold-circle',
  },
  { id: 'staff', label: { en: 'Staff', fr: 'Équipe' }, livedExperience: false, mark: 'blue-square' },
]
