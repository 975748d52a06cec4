export { type Actor, actorOf } from './access/actor.ts'
export { abilities, can } from './access/can.ts'
export {
  type Access,
  access,
  type DocumentName,
  documentsOf,
  type LayerName,
  layersOf,
  presenceIsShown,
  voiceOfLayer,
} from './access/documents.ts'
export { type Ask, mayAsk } from './access/may-ask.ts'
export { sees } from './access/sees.ts'
export { whyNotWrite } from './access/why-not-write.ts'
export {
  type Action,
  type ActionProgress,
  actionLimit,
  actionSchema,
  type Outcome,
  type Power,
  powers,
  progresses,
} from './action/action.ts'
export type { Agreement } from './agreement/agreement.ts'
export { type Audience, audienceOf } from './audience/audience.ts'
export { type AuthorView, authorView } from './audience/author-view.ts'
export { changedViews } from './audience/changed-views.ts'
export { difference } from './audience/difference.ts'
export { project } from './audience/project.ts'
export { readersOf } from './audience/readers-of.ts'
export type {
  ContributionView,
  DeskState,
  FollowLinkView,
  HereView,
  LifeView,
  LinkView,
  PersonView,
  ReadinessView,
  View,
  ViewKey,
  ViewKind,
  ViewOf,
} from './audience/view.ts'
export { type AuthorKey, deriveAuthorKey, hashSecret } from './author/derive.ts'
export { newSeed, readSlip, type Seed, writeSlip } from './author/slip.ts'
export { type Ballot, ballotLimits, ballotSchema, type Dots, type Vote } from './ballot/ballot.ts'
export { decidePaper, paperedBy, paperOf } from './ballot/decide-paper.ts'
export { applyChanges, type Board, boardFrom, type Change } from './board/board.ts'
export {
  type BoardFacts,
  type BoardKeys,
  boardFactsSchema,
  type Progress,
} from './board/board-facts.ts'
export type { Entity, EntityKey } from './board/entity.ts'
export { isOutdated, migrate } from './board/migrate.ts'
export { currentPhase, nextPhase, openingIsOver, type Situation } from './board/phases.ts'
export { type Command, type CommandName, type CommandOf, commandSchema } from './command/command.ts'
export { type Decision, decide, type Moment } from './command/decide.ts'
export {
  type Contribution,
  type ContributionState,
  contentNoteSchema,
  type EmotionWord,
  type Kept,
  keptSchema,
  type Spoken,
  type Valence,
} from './contribution/contribution.ts'
export {
  type ContributionAbout,
  contributionAbouts,
  contributionLimit,
  type HideReason,
  hideReasons,
  type Reach,
  reaches,
  type Scribe,
  scribes,
} from './contribution/limits.ts'
export { type Passage, type RedactionReason, redactionReasons } from './contribution/passage.ts'
export { passageFingerprint } from './contribution/passage-fingerprint.ts'
export { passageText } from './contribution/passage-text.ts'
export { type RedactionRange, redactPassage } from './contribution/redact-passage.ts'
export { type DeckProblem, deckProblem } from './emotion/deck-problem.ts'
export { deckLimit, type EmotionCard, type EmotionDeck, type Tone, tones } from './emotion/emotion-deck.ts'
export { type EmotionPicture, emotionPictures } from './emotion/emotion-pictures.ts'
export type { Focus, Place } from './focus/focus.ts'
export { findFollowLink, readingSecret } from './follow-up/find-follow-link.ts'
export type { FollowFor, FollowLink } from './follow-up/follow-link.ts'
export {
  askFollowUpSchema,
  type FollowUp,
  followUpSchema,
  type Quote,
  type TellFollowUp,
  tellFollowUpSchema,
} from './follow-up/follow-up.ts'
export { followUpOf } from './follow-up/follow-up-of.ts'
export { base64url } from './ids/base64url.ts'
export { type Id, idSchema } from './ids/id.ts'
export { newId } from './ids/new-id.ts'
export { type BringBack, bringBackOf, bringBackSchema } from './importing/bring-back.ts'
export { decideImport, type ImportDecision } from './importing/decide-import.ts'
export type { Importable } from './importing/importable.ts'
export { decideJoin, findLink, hasForgotten, invitation, type JoinDecision } from './joining/decide-join.ts'
export { decideRecovery, type RecoveryDecision } from './joining/decide-recovery.ts'
export type { Randomness } from './joining/found-board.ts'
export { type MakingDecision, makeBoard } from './joining/make-board.ts'
export { newRecoveryCode } from './joining/recovery-code.ts'
export type { Link, LinkFor } from './link/link.ts'
export { leastTold } from './moderation/counts.ts'
export { type Moves, type Tally, tallySchema } from './moderation/tally.ts'
export { decideFirstKeys, groupsWithoutKeys } from './permit/decide-first-keys.ts'
export { decideIssue, type IssueDecision } from './permit/decide-issue.ts'
export {
  currentKey,
  type FreshKeys,
  type KeyPair,
  withFreshKeys,
} from './permit/group-keys.ts'
export { ballotFingerprint, keyFingerprints, keysDigest } from './permit/key-fingerprints.ts'
export { type PermitPurpose, permitBatches } from './permit/permit-batches.ts'
export { type PermitTerms, permitsOf } from './permit/permits-of.ts'
export { type Spent, spentOf } from './permit/spent.ts'
export { nameLimit, type Part, type Person, personSchema, type Session } from './person/person.ts'
export type { Phase, PhaseVoice, SessionPlan } from './plan/phase.ts'
export { type PlanChanges, planChanges } from './plan/plan-changes.ts'
export { planFingerprint } from './plan/plan-fingerprint.ts'
export { type PlanProblem, planProblems } from './plan/plan-problems.ts'
export { canonicalJson } from './record/canonical-json.ts'
export { chainEntry, fingerprint, firstBrokenEntry } from './record/chain.ts'
export { checkLimit, checkRecord, type GivenFingerprint, type RecordCheck } from './record/check-record.ts'
export { type Counts, type RecordEntry, type Recorded, recordEntrySchema } from './record/record-entry.ts'
export { shortHash } from './record/short-hash.ts'
export { stageChanged } from './record/stage-changed.ts'
export {
  type Answered,
  answeredSchema,
  type Marks,
  type OpenWord,
  openWordSchema,
  type Reflection,
  reflectionLimits,
  reflectionSchema,
  type Spread,
  type Statement,
  type Step,
  steps,
} from './reflection/reflection.ts'
export type { Refusal, RefusalId } from './refusal/refusal.ts'
export { refuse } from './refusal/refuse.ts'
export { refusalStatus } from './refusal/status.ts'
export { defaultAgreement } from './template/default-agreement.ts'
export { defaultDeck } from './template/default-deck.ts'
export { defaultPlan } from './template/default-plan.ts'
export { defaultReflection } from './template/default-reflection.ts'
export { defaultTouchpoints } from './template/default-touchpoints.ts'
export { defaultVoices } from './template/default-voices.ts'
export { type DeckName, emotionDecks } from './template/emotion-decks.ts'
export { laterPhases } from './template/later-phases.ts'
export { wholeMethodPlan } from './template/whole-method-plan.ts'
export { type Insight, insightSchema, type Theme, themeLimit, themeSchema } from './theme/theme.ts'
export {
  type Journey,
  type Touchpoint,
  type TouchpointPicture,
  touchpointLimit,
  touchpointSchema,
} from './touchpoint/touchpoint.ts'
export { livedFirst } from './voice/lived-first.ts'
export type { VoiceGroup, VoiceMark } from './voice/voice-group.ts'
export {
  type AskPaper,
  type AskPermits,
  askInvitationSchema,
  askPaperSchema,
  askPermitsSchema,
  type CommandRequest,
  commandRequestSchema,
  errorBodySchema,
  type Invitation,
  invitationSchema,
  type Join,
  joinedSchema,
  joinSchema,
  type MadeBoard,
  type MakeBoard,
  madeBoardSchema,
  makeBoardSchema,
  type PublicSettings,
  permitsSchema,
  publicSettingsSchema,
  type Recover,
  recoverSchema,
} from './wire/api.ts'
export { closeCodes } from './wire/close-codes.ts'
export type { LiveFrame, PutFrame, You } from './wire/live.ts'
export { padSaid, saidBytes } from './wire/pad-said.ts'
export { type SaidRequest, saidRequestSchema } from './wire/said.ts'
export { countWords } from './words/count-words.ts'
export { pickWords } from './words/pick-words.ts'
export { type Language, languages, type Words } from './words/words.ts'
export { type Caret, caretSchema } from './writing/caret.ts'
export { isBlank } from './writing/is-blank.ts'
export { type Page, type PageName, type PhasePages, pageName, pageOf, pages } from './writing/page.ts'
export { type PageBlock, type PageRun, pageBlocksSchema, pageLimit } from './writing/page-block.ts'
export { fitPages } from './writing/page-fits.ts'
export { pageHash } from './writing/page-hash.ts'
export { isPageAttribute, isPageMark, pageShape, textFormat } from './writing/page-shape.ts'
export { type PageVersion, pageVersionSchema, versionsOf } from './writing/page-version.ts'
