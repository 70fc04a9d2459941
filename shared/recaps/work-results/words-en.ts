/** What stands on *Rekap Hasil Kerja*. */
export interface WorkResultsWords {
  readonly title: string
  readonly unit: (name: string) => string
  readonly month: string
  readonly activities: string
  readonly days: string
  readonly unitLine: (name: string, people: number) => string
  /** One activity of a month; `volume` as "12 documents", empty where it is not known. */
  readonly activity: (work: {
    readonly activity: string
    readonly times: number
    readonly volume: string
  }) => string
  readonly nothing: string
  readonly meaning: readonly string[]
}

export const workResultsEn: WorkResultsWords = {
  title: 'WORK RESULTS',
  unit: (name) => `Unit: ${name}`,
  month: 'Month',
  activities: 'Activities',
  days: 'Days reported',
  unitLine: (name, people) => `${name}: ${people} staff`,
  activity: ({ activity, times, volume }) =>
    `${activity}${times > 1 ? ` (${times} times)` : ''}${volume && `: ${volume}`}`,
  nothing: 'No report that counts',
  meaning: [
    'From the daily reports that count: in time, late, or filed where none was due.',
    'The same activity stands once, with how often it was reported; volumes are added up where all of them have one measure.',
    'The button Fill in Monthly Activities, beside this recap in Pantau > Make recaps, fills them in for whoever has none of that month; check and correct them there.',
  ],
}
