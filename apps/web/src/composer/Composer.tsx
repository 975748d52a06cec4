import { type BoardFacts, currentPhase, type Situation } from '@firsthand/model'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { LineHere } from '../board/LineHere.tsx'
import type { Complaint } from '../live/answer.ts'
import { openAuthor } from '../live/author.ts'
import { useBoard, useHeld, useNews, useYou } from '../live/Board.tsx'
import { all, one } from '../live/record.ts'
import { BreakButton } from '../look/BreakButton.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { useLate } from '../pages/use-late.ts'
import { Waiting } from '../pages/Waiting.tsx'
import { WhatToDo } from '../permit/WhatToDo.tsx'
import { fetchOwnPages } from '../slip/fetch-own-pages.ts'
import { fetchSlipCard } from '../slip/fetch-slip-card.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { type Draft, emptyDraft, saysNothing, spokenOf } from './draft.ts'
import { fewShare } from './few-share.ts'
import { Kept } from './Kept.tsx'
import { Look } from './Look.tsx'
import { namingFor, standsOut, whenSeen } from './naming.ts'
import { Questions } from './Questions.tsx'
import { StepFrame } from './StepFrame.tsx'

const fetchHandOver = () => Promise.all([import('./HandOver.tsx'), fetchSlipCard()]).then(([{ HandOver }]) => HandOver)

/** Where the words being written are kept until they are stored, also over a reload. */
const DRAFT = 'draft'

type State =
  | { is: 'writing'; refusal: Complaint | null }
  | { is: 'sending' }
  | { is: 'kept'; contribution: string; stored: boolean; named: boolean; theirs: boolean }
  | { is: 'handing' }

/** Say something: the questions, the preview, and then the slip. Nothing typed is lost by a pause, a refusal or a dead line. */
export default function Composer() {
  // Everything that can be needed without a line is fetched with the first question, or (the slip) with its answer.
  const { t } = useTranslation(['composer', 'parts', 'refusals'])
  const complain = useComplaint()
  const client = useBoard()
  const held = useHeld()
  const you = useYou()
  const { trouble } = useNews(client.wallet.state)
  const line = useNews(client.line)
  const [, go] = useLocation()
  const [written, setDraft] = useState<Draft>(() => ({
    ...emptyDraft,
    ...(client.shelf.read<Draft>(DRAFT) ?? asked()),
  }))
  const journey = one(held, 'journey')
  // A moment that was merged meanwhile is where it went.
  const went = journey?.went?.[written.touchpoint ?? '']
  const draft = went ? { ...written, touchpoint: went } : written
  const [nameMissing, setNameMissing] = useState(false)
  const [helped] = useState(() => openAuthor(client.board, client.shelf, 'helped'))
  // Somebody's slip that they have not been given yet comes first: it is nowhere else.
  const [state, setState] = useState<State>(() =>
    helped.slip() && draft.writtenDownBy === null ? { is: 'handing' } : { is: 'writing', refusal: null },
  )
  const begun = draft.touchpoint !== undefined || !saysNothing(draft)
  useEffect(() => {
    if (begun) fetchOwnPages()
  }, [begun])
  // At hand before it is needed, also when the line goes meanwhile.
  const handing = state.is === 'handing' || (state.is === 'kept' && state.theirs)
  const HandOver = useLate(handing || draft.writtenDownBy !== null ? fetchHandOver : null, line)
  const facts = one(held, 'board', client.board)
  const progress = one(held, 'progress')
  const close = () => go(client.home)

  if (!facts || !progress || you?.actor.is !== 'participant')
    return <CanNot facts={facts} onClose={close} why={{ id: 'not-allowed' }} />
  const { actor, person } = you
  const situation: Situation = { board: facts, progress }
  const voice = facts.voices.find(({ id }) => id === actor.voice)
  const naming = namingFor(actor.person, actor.voice, situation)
  const hasName = person.part.role === 'participant' ? person.part.name : null
  // A name would be this person's, and the words are not: where words need a name, somebody else's can't be written down.
  const scribe = naming.is === 'named' ? null : draft.writtenDownBy
  const named = scribe === null && (naming.is === 'named' || (naming.is === 'choice' && draft.named))
  const shownName = draft.name ?? hasName ?? ''
  if (!voice || (naming.is === 'refused' && saysNothing(draft) && naming.refusal.id !== 'board-paused')) {
    return (
      <CanNot facts={facts} onClose={close} why={naming.is === 'refused' ? naming.refusal : { id: 'not-allowed' }} />
    )
  }

  function keep(next: Draft) {
    setDraft(next)
    client.shelf.write(DRAFT, next)
  }

  async function add() {
    if (named && shownName.trim() === '') {
      setNameMissing(true)
      document.getElementById('shown-name')?.focus()
      return
    }
    setState({ is: 'sending' })
    if (named && shownName.trim() !== hasName) {
      const renamed = await client.command({ do: 'person.name', name: shownName.trim() })
      if (renamed.is !== 'done') return setState({ is: 'writing', refusal: renamed.refusal })
    }
    const author = scribe ? helped : client.author
    const spoken = spokenOf({ ...draft, writtenDownBy: scribe })
    const { contribution, answer } = await client.say(spoken, named, author.next())
    if (answer.is === 'refused') {
      client.said.remove(contribution)
      client.commands.remove(contribution)
      author.giveBack(contribution)
      return setState({ is: 'writing', refusal: answer.refusal })
    }
    client.shelf.remove(DRAFT)
    setState({ is: 'kept', contribution, stored: answer.is === 'done', named, theirs: scribe !== null })
    window.scrollTo(0, 0)
  }

  function more(next: Partial<Draft> = {}) {
    setDraft({ ...emptyDraft, ...next })
    setState({ is: 'writing', refusal: null })
    go(`${client.home}/say`, { replace: true })
  }

  const end = (
    <BreakButton
      short
      facilitator={facts.host.name}
      asked={person.rest !== 'none'}
      onRest={(rest) => client.command({ do: 'person.rest', rest })}
      onStop={() => go(`${client.home}/mine?leave`)}
    />
  )
  const below = (
    <SupportFooter contact={facts.support}>
      <LineHere />
    </SupportFooter>
  )
  const writing = state.is === 'writing' ? (state.refusal ?? (named ? null : trouble)) : null
  const refusal = naming.is === 'refused' ? naming.refusal : writing
  const notice = refusal && (
    <Refusal why={complain(refusal)}>
      <WhatToDo why={refusal} />
      <p>{t('wordsKept')}</p>
    </Refusal>
  )
  const others = all(held, 'contribution').filter((said) => said.voice === voice.id)

  if (handing) {
    if (!HandOver) return <Waiting />
    return (
      <HandOver
        facts={facts}
        contribution={state.is === 'kept' ? state.contribution : null}
        helped={helped}
        end={end}
        below={below}
        onMoreForThem={() => more({ writtenDownBy: draft.writtenDownBy ?? 'helper' })}
        onMore={() => more()}
        onBoard={close}
      />
    )
  }
  if (state.is === 'kept') {
    return (
      <Kept
        facts={facts}
        contribution={state.contribution}
        state={state.stored ? (whenSeen(situation, state.named) === 'at-once' ? 'shown' : 'stored') : 'unsent'}
        end={end}
        below={below}
        onMore={() => more()}
        onBoard={close}
      />
    )
  }
  return (
    <Questions
      touchpoints={journey?.touchpoints ?? []}
      deck={facts.deck}
      propose={currentPhase(situation).voices[voice.id]?.propose === true}
      draft={draft}
      onDraft={keep}
      onClose={close}
      end={end}
      below={below}
      notice={notice}
      look={(back, change) => (
        <Look
          draft={draft}
          voice={voice}
          touchpoints={journey?.touchpoints ?? []}
          deck={facts.deck}
          host={facts.host.name}
          when={whenSeen(situation, named)}
          naming={naming}
          named={named}
          name={shownName}
          nameMissing={nameMissing && shownName.trim() === ''}
          standsOut={currentPhase(situation).naming === 'choice' && standsOut(others, named)}
          few={fewShare(one(held, 'here'), voice.id)}
          scribe={scribe}
          how={`${client.home}/anonymity`}
          notice={notice}
          end={end}
          below={below}
          busy={state.is === 'sending'}
          closed={naming.is === 'refused'}
          onBack={back}
          onChangeWords={() => change('why')}
          onNamed={(next) => {
            setState({ is: 'writing', refusal: null })
            keep({ ...draft, named: next })
          }}
          onName={(next) => keep({ ...draft, name: next })}
          onScribe={naming.is === 'named' ? undefined : (next) => keep({ ...draft, writtenDownBy: next })}
          onMayGo={(mayGo) => keep({ ...draft, mayGo })}
          onAdd={add}
        />
      )}
    />
  )
}

/** A moment that the page before has already asked for. */
function asked(): Partial<Draft> {
  const touchpoint = new URLSearchParams(location.search).get('moment')
  return touchpoint ? { touchpoint } : {}
}

function CanNot({ facts, why, onClose }: { facts: BoardFacts | null; why: Complaint; onClose: () => void }) {
  const { t } = useTranslation('composer')
  const complain = useComplaint()
  return (
    <StepFrame
      step={null}
      title={facts?.title ?? t('notNow')}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {t('toBoard')}
        </Button>
      }
    >
      <Refusal why={complain(why)} />
    </StepFrame>
  )
}
