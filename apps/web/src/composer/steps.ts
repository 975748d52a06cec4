/** The questions, one a screen. */
export const STEPS = ['where', 'felt', 'words', 'why', 'look'] as const
export type Step = (typeof STEPS)[number]

/** The step that an address asks for; anything unknown is the first. */
export const stepOf = (text: string | null): Step => STEPS.find((step) => step === text) ?? 'where'
export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'look'
