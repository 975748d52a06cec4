/** The most characters that a contribution may have. */
export const contributionLimit = 2000

/** What a contribution is. */
export const contributionAbouts = ['experience', 'quote', 'idea', 'question', 'need'] as const
export type ContributionAbout = (typeof contributionAbouts)[number]

/** Who may have written somebody's words down for them. */
export const scribes = ['helper', 'family', 'interpreter'] as const
export type Scribe = (typeof scribes)[number]

/** How far somebody's words may go: only this room, the report too, or quoted outside. Said by their author. */
export const reaches = ['room', 'report', 'outside'] as const
export type Reach = (typeof reaches)[number]

/** Why a contribution may be kept off the board. */
export const hideReasons = ['recognisable', 'hurtful', 'off-topic', 'other'] as const
export type HideReason = (typeof hideReasons)[number]
