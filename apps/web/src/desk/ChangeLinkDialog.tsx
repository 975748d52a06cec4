import type { LinkView } from '@firsthand/model'
import { useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { LinkFields } from './LinkFields.tsx'
import { expectedOf, localTime, timeOf } from './link-terms.ts'

type Props = { link: LinkView; name: string; onClose: () => void; onNews: (news: string) => void }

/** How many people a link expects, and until when it opens. */
export function ChangeLinkDialog({ link, name, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [expected, setExpected] = useState(`${link.expected}`)
  const [expires, setExpires] = useState(localTime(link.expires))
  const people = expectedOf(expected)
  async function save() {
    if (people === null) return
    if (!(await order({ do: 'link.change', link: link.id, expected: people, expires: timeOf(expires) }))) return
    onClose()
    onNews(t('linkChanged', { group: name }))
  }
  return (
    <Dialog
      title={t('changeLink', { group: name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || people === null} onClick={() => void save()}>
            {t('parts:save')}
          </Button>
        </>
      }
    >
      {refusal && <Refusal why={complain(refusal)} />}
      <LinkFields expected={expected} onExpected={setExpected} expires={expires} onExpires={setExpires} />
    </Dialog>
  )
}
