import { Download } from 'lucide-react'
import { ButtonLink } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { takeFile } from './take-file.ts'
import type { Taking } from './taking.ts'

type Props = {
  href: string
  name: string
  what: string
  kind?: 'primary' | 'usual'
  taking: Taking
  onTaking: (taking: Taking) => void
}

/** One file to take home. It says while it is being made, and why not when it isn't. */
export function TakeFile({ href, name, what, kind = 'usual', taking, onTaking }: Props) {
  const isBusy = taking.is === 'making'
  const take = async (event: React.MouseEvent) => {
    event.preventDefault()
    if (isBusy) return
    onTaking({ is: 'making', name })
    const complaint = await takeFile(href)
    onTaking(complaint ? { is: 'refused', why: complaint } : { is: 'done', name })
  }
  return (
    <ButtonLink kind={kind} href={href} download aria-disabled={isBusy || undefined} onClick={take}>
      <Icon of={Download} />
      <span>
        {name}
        <span className="vh">: {what}</span>
      </span>
    </ButtonLink>
  )
}
