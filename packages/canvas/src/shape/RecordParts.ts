import { type ComponentType, createContext } from 'react'

/** How the record's shapes look: given by the page, which has the words and the look. */
export type RecordParts = {
  Card: ComponentType<{ contribution: string }>
  Heading: ComponentType<{ touchpoint: string | null }>
  Theme: ComponentType<{ theme: string }>
  Copy: ComponentType<{ theme: string; contribution: string }>
}

export const RecordPartsContext = createContext<RecordParts | null>(null)
