import type { HereView } from '@firsthand/model'

/** Everybody in the room, facilitators and observers included; whoever waits at the door is not in it. */
export function peopleHere(here: HereView): number {
  return Object.values(here.voices).reduce((sum, count) => sum + count, here.facilitators + here.observers)
}
