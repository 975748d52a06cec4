import type { Agreement } from '@firsthand/model'
import { CircleHelp, Hand, Lock, type LucideIcon, NotebookPen, Undo2, Users } from 'lucide-react'
import { Icon } from './Icon.tsx'

type Name = Agreement['lines'][number]['picture']
const PICTURES: Record<Name, LucideIcon> = {
  hand: Hand,
  return: Undo2,
  lock: Lock,
  people: Users,
  record: NotebookPen,
  help: CircleHelp,
}

/** The small picture beside a line of the agreement (decorative). */
export function AgreementPicture({ name }: { name: Name }) {
  return <Icon of={PICTURES[name]} />
}
