import { type Action, newId } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { newLinkSecret } from '../desk/new-link-secret.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = {
  actions: readonly Action[]
  onClose: () => void
  onMade: (made: { who: string; secret: string }) => void
}

/** Who tells, and of which actions. What stands there as its owner is offered as the name. */
export function NewOwnerLink({ actions, onClose, onMade }: Props) {
  const { t } = useTranslation(['followUp', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const field = useId()
  const [link] = useState(newId)
  const [secret] = useState(newLinkSecret)
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(actions.length === 1 ? actions.map(({ id }) => id) : [])
  const [told, setTold] = useState(false)
  const first = actions.find(({ id }) => chosen.includes(id))
  const who = (typed ?? (first?.outcome.is === 'action' ? first.outcome.who : '')).trim()

  async function make() {
    setTold(true)
    if (who === '') document.getElementById(field)?.focus()
    if (who === '' || chosen.length === 0) return
    const made = { is: 'owner' as const, who, actions: [...chosen] }
    if (!(await order({ do: 'follow-link.make', link, for: made, secret }))) return
    onClose()
    onMade({ who, secret })
  }
  return (
    <Dialog
      title={t('makeOwner')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void make()}>
            {t('make')}
          </Button>
        </>
      }
    >
      <fieldset className="stack">
        <legend className="field-legend">{t('which')}</legend>
        {actions.map(({ id, outcome }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {outcome.what}
          </label>
        ))}
        {told && chosen.length === 0 && <Missing text={t('whichNeeded')} />}
      </fieldset>
      <div>
        <label className="field" htmlFor={field}>
          {t('who')}
        </label>
        <input
          id={field}
          type="text"
          value={typed ?? who}
          maxLength={80}
          autoComplete="off"
          aria-invalid={(told && who === '') || undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {told && who === '' && <Missing text={t('whoNeeded')} />}
      </div>
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}

const Missing = ({ text }: { text: string }) => (
  <p className="error">
    <Icon of={CircleAlert} />
    {text}
  </p>
)
