import type { EmotionDeck } from '../board/board-facts.ts'

const word = (id: string, en: string, fr: string) => ({ id, word: { en, fr } })

/** Emotion words to choose from, pleasant and unpleasant mixed, so that none is suggested (mock, composer). */
export const defaultDeck: EmotionDeck = [
  word('heard', 'heard', 'on m’a entendu'),
  word('worried', 'worried', 'inquiétude'),
  word('forgotten', 'forgotten', 'oubli'),
  word('safe', 'safe', 'sécurité'),
  word('anxious', 'anxious', 'angoisse'),
  word('calm', 'calm', 'calme'),
  word('in-pain', 'in pain', 'douleur'),
  word('relieved', 'relieved', 'soulagement'),
  word('confused', 'confused', 'confusion'),
  word('looked-after', 'looked after', 'on a pris soin de moi'),
  word('rushed', 'rushed', 'bousculade'),
  word('hopeful', 'hopeful', 'espoir'),
  word('small', 'small', 'tout petit'),
  word('respected', 'respected', 'respect'),
  word('alone', 'alone', 'solitude'),
  word('angry', 'angry', 'colère'),
  word('thankful', 'thankful', 'reconnaissance'),
  word('tired', 'tired', 'fatigue'),
  word('trusting', 'trusting', 'confiance'),
  word('lost', 'lost', 'perdu'),
]
