import type { Words } from '@firsthand/model'
import { createContext } from 'react'

/** Titles of the plan's phases by id, so that a refusal can name the one that would allow it. */
export const PhaseTitles = createContext<Readonly<Record<string, Words>>>({})
