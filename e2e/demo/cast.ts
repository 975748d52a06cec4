/** The fifteen who are played. All of them are invented. */
export const cast: { id: string; voice: 'lived' | 'staff'; name: string }[] = [
  { id: 'rosa', voice: 'lived', name: 'Rosa' },
  { id: 'amina', voice: 'lived', name: 'Amina' },
  { id: 'joseph', voice: 'lived', name: 'Joseph' },
  { id: 'li', voice: 'lived', name: 'Li' },
  { id: 'grace', voice: 'lived', name: 'Grace' },
  { id: 'karim', voice: 'lived', name: 'Karim' },
  { id: 'elsie', voice: 'lived', name: 'Elsie' },
  { id: 'pavel', voice: 'lived', name: 'Pavel' },
  { id: 'nour', voice: 'lived', name: 'Nour' },
  { id: 'tom', voice: 'staff', name: 'Tom' },
  { id: 'ingrid', voice: 'staff', name: 'Ingrid' },
  { id: 'samuel', voice: 'staff', name: 'Samuel' },
  { id: 'bea', voice: 'staff', name: 'Bea' },
  { id: 'yusuf', voice: 'staff', name: 'Yusuf' },
  { id: 'clara', voice: 'staff', name: 'Clara' },
]
