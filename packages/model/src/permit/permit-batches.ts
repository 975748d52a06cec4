/** What a permit is for. A key signs for one purpose only. */
export const permitPurposes = ['contribute', 'vote'] as const
export type PermitPurpose = (typeof permitPurposes)[number]

/**
 * Every person of a voice group gets exactly these, in this order, once per key: how much somebody says changes nothing in what they
 * ask for (SPEC N15). The first batch is small, so that a slow phone can speak at once.
 */
export const permitBatches: readonly { purpose: PermitPurpose; count: number }[] = [
  { purpose: 'contribute', count: 3 },
  { purpose: 'contribute', count: 17 },
  { purpose: 'contribute', count: 20 },
  { purpose: 'contribute', count: 20 },
  { purpose: 'vote', count: 20 },
]
