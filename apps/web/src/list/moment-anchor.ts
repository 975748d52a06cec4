/** Where a moment stands on the list's page; null: what is about all of the journey. */
export const momentAnchor = (touchpoint: string | null): string => `moment-${touchpoint ?? 'whole'}`
