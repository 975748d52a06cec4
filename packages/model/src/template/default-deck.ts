import type { EmotionCard, EmotionDeck, Tone } from '../emotion/emotion-deck.ts'
import type { EmotionPicture } from '../emotion/emotion-pictures.ts'

const card = (picture: EmotionPicture, tone: Tone, en: string, fr: string): EmotionCard => ({
  id: picture,
  word: { en, fr },
  picture,
  tone,
})

/**
 * The words that a board starts with. Our own list, given away under CC0; the idea of choosing words for a touchpoint is that of
 * Dewar and others, 2010 (docs/EMOTION_WORDS.md). Pleasant and unpleasant mixed.
 */
export const defaultDeck: EmotionDeck = [
  card('heard', 'pleasant', 'heard', 'on m’a entendu'),
  card('worried', 'unpleasant', 'worried', 'inquiétude'),
  card('forgotten', 'unpleasant', 'forgotten', 'oubli'),
  card('safe', 'pleasant', 'safe', 'sécurité'),
  card('anxious', 'unpleasant', 'anxious', 'angoisse'),
  card('calm', 'pleasant', 'calm', 'calme'),
  card('in-pain', 'unpleasant', 'in pain', 'douleur'),
  card('relieved', 'pleasant', 'relieved', 'soulagement'),
  card('confused', 'unpleasant', 'confused', 'confusion'),
  card('looked-after', 'pleasant', 'looked after', 'on a pris soin de moi'),
  card('rushed', 'unpleasant', 'rushed', 'bousculade'),
  card('hopeful', 'pleasant', 'hopeful', 'espoir'),
  card('small', 'unpleasant', 'small', 'tout petit'),
  card('respected', 'pleasant', 'respected', 'respect'),
  card('alone', 'unpleasant', 'alone', 'solitude'),
  card('angry', 'unpleasant', 'angry', 'colère'),
  card('thankful', 'pleasant', 'thankful', 'reconnaissance'),
  card('tired', 'unpleasant', 'tired', 'fatigue'),
  card('trusting', 'pleasant', 'trusting', 'confiance'),
  card('lost', 'unpleasant', 'lost', 'perdu'),
]

/** A dozen of the plainest words, for those who read little: also our own, CC0. */
export const fewWordsDeck: EmotionDeck = [
  card('scared', 'unpleasant', 'scared', 'peur'),
  card('calm', 'pleasant', 'calm', 'calme'),
  card('sad', 'unpleasant', 'sad', 'tristesse'),
  card('happy', 'pleasant', 'happy', 'joie'),
  card('angry', 'unpleasant', 'angry', 'colère'),
  card('safe', 'pleasant', 'safe', 'sécurité'),
  card('alone', 'unpleasant', 'alone', 'solitude'),
  card('welcome', 'pleasant', 'welcome', 'bien accueilli'),
  card('confused', 'unpleasant', 'confused', 'confusion'),
  card('strong', 'pleasant', 'strong', 'force'),
  card('tired', 'unpleasant', 'tired', 'fatigue'),
  card('proud', 'pleasant', 'proud', 'fierté'),
]
