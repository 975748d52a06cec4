/** The most characters that a contribution may have. */
export const contributionLimit = 2000

/** What a contribution is. */
export const contributionAbouts = ['experience', 'quote', 'idea', 'question', 'need'] as const
export type ContributionAbout = (typeof contributionAbouts)[number]
