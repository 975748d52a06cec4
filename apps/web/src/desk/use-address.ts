import type { PublicSettings } from '@firsthand/model'
import { useEffect, useState } from 'react'
import { ask } from '../live/answer.ts'

/** The address to put into links and codes: one that phones can reach, as the server knows it. */
export function useAddress(): string {
  const [address, setAddress] = useState(location.origin)
  useEffect(() => {
    let current = true
    void ask<PublicSettings>('/api/settings').then((answer) => {
      if (current && answer.is === 'done') setAddress(answer.value.address)
    })
    return () => {
      current = false
    }
  }, [])
  return address
}
