import type { TouchpointPicture as PictureName } from '@firsthand/model'
import {
  Banknote,
  Bed,
  Bus,
  CalendarDays,
  CircleQuestionMark,
  DoorOpen,
  FileText,
  Hand,
  House,
  Mail,
  MessagesSquare,
  Moon,
  Phone,
  Pill,
  ScanLine,
  Signpost,
  Smartphone,
  Stethoscope,
  Syringe,
  TestTube,
  Users,
  Utensils,
} from 'lucide-react'
import { PencilLine } from './PencilLine.tsx'

const Waiting = () => <PencilLine d="M7 3.5v10.5h9.5M7 14v6.5M16.5 14v6.5M7 9h.01M7 17.5h9.5" />
const Reception = () => (
  <PencilLine d="M3 20v-6h18v6M5.5 14v6M14.8 6.3a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM7.5 14c.2-2.6 1.8-3.8 4.5-3.8s4.3 1.2 4.5 3.8" />
)

const PICTURES = {
  letter: Mail,
  phone: Phone,
  screen: Smartphone,
  journey: Bus,
  signpost: Signpost,
  door: DoorOpen,
  reception: Reception,
  waiting: Waiting,
  talk: MessagesSquare,
  doctor: Stethoscope,
  nurse: Syringe,
  test: TestTube,
  scan: ScanLine,
  medicine: Pill,
  bed: Bed,
  meal: Utensils,
  hand: Hand,
  family: Users,
  home: House,
  document: FileText,
  money: Banknote,
  calendar: CalendarDays,
  night: Moon,
  question: CircleQuestionMark,
} satisfies Record<PictureName, React.ElementType>

/** Every picture, in the order of a visit. Their names: words/…/pictures. */
export const PICTURE_NAMES = Object.keys(PICTURES) as PictureName[]

/** A touchpoint's picture (decorative: the touchpoint's name stands beside it). */
export function TouchpointPicture({ name }: { name: PictureName }) {
  const Picture: React.ElementType = PICTURES[name] ?? CircleQuestionMark
  return <Picture className="icon" aria-hidden="true" />
}
