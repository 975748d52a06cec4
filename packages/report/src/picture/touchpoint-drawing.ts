import type { TouchpointPicture } from '@firsthand/model'
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
  type IconNode,
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
} from 'lucide'
import { type SvgNode, svg } from './svg-node.ts'

const drawn = (d: string): IconNode => [['path', { d }]]

/** The same pictures as in apps/web/src/look/TouchpointPicture.tsx, as data. */
const PICTURES: Record<TouchpointPicture, IconNode> = {
  letter: Mail,
  phone: Phone,
  screen: Smartphone,
  journey: Bus,
  signpost: Signpost,
  door: DoorOpen,
  reception: drawn(
    'M3 20v-6h18v6M5.5 14v6M14.8 6.3a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM7.5 14c.2-2.6 1.8-3.8 4.5-3.8s4.3 1.2 4.5 3.8',
  ),
  waiting: drawn('M7 3.5v10.5h9.5M7 14v6.5M16.5 14v6.5M7 9h.01M7 17.5h9.5'),
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
}

/** A touchpoint's picture, `size` wide, its top left corner at x, y. */
export function touchpointDrawing(
  name: TouchpointPicture,
  x: number,
  y: number,
  size: number,
  stroke: string,
): SvgNode {
  return svg(
    'g',
    {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 24).toFixed(4)})`,
      fill: 'none',
      stroke,
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...PICTURES[name].map(([tag, attributes]) => svg(tag, attributes as Record<string, string | number>)),
  )
}
