import type { PageHere } from './page-here.ts'

export function Paper(_: { here: PageHere; onNews: (news: string) => void }) {
  return null
}
