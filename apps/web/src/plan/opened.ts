/** What of the plan is open to be changed, in a dialog. */
export type Opened =
  | { is: 'cell'; phase: string; voice: string }
  | { is: 'phase'; phase: string }
  | { is: 'voice'; voice: string }
  | { is: 'newPhase' }
  | { is: 'newVoice' }
