import type { PublicSettings } from '@firsthand/model'
import { useEffect, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useMinute } from '../board/use-minute.ts'
import { ask } from '../live/answer.ts'
import { one } from '../live/record.ts'
import { forgottenOn } from './forgotten-on.ts'

/** When the server forgets this board, in words, and in how many days; null for those who aren't told, and until the server has said. */
export function useLife(): { on: string; days: number; closed: boolean } | null {
  const { held, locale } = useHere()
  const [retention, setRetention] = useState<number | null>(null)
  const now = useMinute()
  const life = one(held, 'life')
  useEffect(() => {
    let left = false
    void ask<PublicSettings>('/api/settings').then((answer) => {
      if (!left && answer.is === 'done') setRetention(answer.value.retentionDays)
    })
    return () => {
      left = true
    }
  }, [])
  if (!life || retention === null) return null
  const { on, days } = forgottenOn(life, retention, new Date(now))
  return { on: on.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }), days, closed: life.closed }
}
