import { type LinkFor, newId } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { LinkFields } from './LinkFields.tsx'
import { expectedOf, timeOf } from './link-terms.ts'
import { newLinkSecret } from './new-link-secret.ts'
import { useLinkName } from './use-link-name.ts'

/** One more link for a group, for example after the first was switched off. */
export function NewLink({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation(['desk', 'parts'])
  const { voices } = useHere()
  const { order, refusal, busy, forget } = useOrder()
  const complain = useComplaint()
  const name = useLinkName()
  const field = useId()
  const [open, setOpen] = useState(false)
  const choices: LinkFor[] = [
    ...voices.map(({ id }) => ({ role: 'participant', voice: id }) as const),
    { role: 'observer' },
  ]
  const [chosen, setChosen] = useState(0)
  const [expected, setExpected] = useState('15')
  const [expires, setExpires] = useState('')
  const people = expectedOf(expected)
  const made = choices[chosen]
  function close() {
    setOpen(false)
    forget()
  }
  async function make() {
    if (!made || people === null) return
    const terms = { expected: people, limit: null, expires: timeOf(expires) }
    if (!(await order({ do: 'link.make', link: newId(), for: made, secret: newLinkSecret(), ...terms }))) return
    close()
    onNews(t('linkMade', { group: name(made) }))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon of={Plus} />
        {t('newLink')}
      </Button>
      {open && (
        <Dialog
          title={t('newLink')}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>{t('parts:cancel')}</Button>
              <Button kind="primary" disabled={busy || people === null} onClick={() => void make()}>
                {t('makeLink')}
              </Button>
            </>
          }
        >
          {refusal && <Refusal why={complain(refusal)} />}
          <div>
            <label className="field" htmlFor={field}>
              {t('linkForWhom')}
            </label>
            <select id={field} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
              {choices.map((choice, at) => (
                <option key={name(choice)} value={at}>
                  {name(choice)}
                </option>
              ))}
            </select>
          </div>
          <LinkFields expected={expected} onExpected={setExpected} expires={expires} onExpires={setExpires} />
        </Dialog>
      )}
    </>
  )
}
