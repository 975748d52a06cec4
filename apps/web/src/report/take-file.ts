import { type Answer, ask, type Complaint } from '../live/answer.ts'
import { keepFile } from './keep-file.ts'

/** Fetches a file and hands it to the browser to keep. Null when it is there, else why not. */
export async function takeFile(address: string): Promise<Complaint | null> {
  let file: File | null = null
  const answer: Answer = await ask(address, { cache: 'no-store' }, async (...asked) => {
    const response = await fetch(...asked)
    if (!response.ok) return response
    const [, name = 'firsthand'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
    file = new File([await response.blob()], name)
    return new Response('null', { status: 200 })
  })
  if (answer.is !== 'done') return answer.refusal
  if (file === null) return { id: 'no-connection' }
  keepFile(file)
  return null
}
