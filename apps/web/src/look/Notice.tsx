import { CircleAlert, Info } from 'lucide-react'
import { Icon } from './Icon.tsx'

/** A quiet remark that stays where it is. */
export function Notice({ children, className = '' }: { children: React.ReactNode; className?: string }) {
  return (
    <div className={`note ${className}`}>
      <Icon of={Info} />
      <div>{children}</div>
    </div>
  )
}

/** Something was refused: why, in plain words, and (as children) what can be done. Read out when it appears. */
export function Refusal({ why, children }: { why: string; children?: React.ReactNode }) {
  return (
    <div className="note warn" role="alert">
      <Icon of={CircleAlert} />
      <div>
        <p>
          <b>{why}</b>
        </p>
        {children}
      </div>
    </div>
  )
}
