/** The most characters that a contribution may have. */
export const contributionLimit = 2000

/** What a contribution is. */
export const contributionAbouts = ['experience', 'quote', 'idea', 'question', 'need'] as const
export type ContributionAbout = (typeof contributionAbouts)[number]

/** Who may have written somebody's words down for them. */
export const scribes = ['helper', 'family', 'interpreter'] as const
export type Scribe = (typeof scribes)[number]

/** Why a contribution may be kept off the board. */
export const hideReasons = ['recognisable', 'hurtful', 'off-topic', 'other'] as const
export type HideReason = (typeof hideReasons)[number]
