/** Where somebody works, as clauses say it. */
export const PLACES_OF_WORK = {
  home: { id: 'rumah', en: 'home' },
  office: { id: 'kantor', en: 'the office' },
  elsewhere: { id: 'tempat lain', en: 'elsewhere' },
}
