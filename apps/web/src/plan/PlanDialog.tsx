import { createPortal } from 'react-dom'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'

type Props = {
  title: string
  /** What the button at the end says; Enter in a field does the same. */
  go: string
  onGo: () => void
  onClose: () => void
  children: React.ReactNode
}

/** A part of the plan in a dialog. It stands outside of the form that makes the board: Enter in its fields must not make one. */
export function PlanDialog({ title, go, onGo, onClose, children }: Props) {
  return createPortal(
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // React hands events on to where the dialog was written: there it would be the big form's.
        event.stopPropagation()
        onGo()
      }}
    >
      <Dialog
        title={title}
        onClose={onClose}
        foot={
          <Button kind="primary" type="submit">
            {go}
          </Button>
        }
      >
        {children}
      </Dialog>
    </form>,
    document.body,
  )
}
