interface ReadingWords {
  readonly by: string
  readonly what: string
  readonly isOfAll: boolean
}

/** Words of *Data saya*: what is kept of one person. */
export const personalDataEn = {
  title: 'My data',
  back: 'Back',
  save: 'Save as a file (JSON)',
  takenAt: (moment: string) => `As of ${moment}.`,
  staff: 'Staff list',
  numbers: 'Numbers',
  filings: 'What you filed',
  filed: (form: string, moment: string) => `${form}, ${moment}`,
  gone: 'purged or erased',
  decisions: 'What was decided',
  decisionsOf: {
    attribution: 'Whose a filing is was decided',
    review: 'A superior decided',
    home: 'Your home was said or removed; the place itself is shown to nobody',
    'person-key': 'Your link was renewed',
    erasure: 'Data were erased by a letter',
  } as Readonly<Record<string, string>>,
  words: {
    approved: 'approved',
    returned: 'returned',
    rejected: 'rejected',
    withdrawn: 'taken back',
    'verified-email': 'by the verified address',
    ticket: 'by the link of your page',
    'own-word': 'by your own word',
    credential: 'by your personal code',
    'same-response': 'by another version of it',
    hr: 'by HR',
  } as Readonly<Record<string, string>>,
  withNote: (what: string, note: string) => `${what}: ${note}`,
  days: 'Your days',
  day: (date: string, code: string) => `${date} ${code}`,
  roster: 'Roster',
  roles: 'Roles',
  reminders: 'Reminders',
  wanted: 'You may be reminded.',
  notWanted: 'You want no reminders.',
  reminded: (date: string, way: string) => `${date}: by ${way === 'mail' ? 'mail' : 'message'}`,
  readings: 'Who looked',
  reading: (date: string, { by, what, isOfAll }: ReadingWords) =>
    `${date}: ${by}, ${what}${isOfAll ? ' (of everybody)' : ''}`,
  readingKinds: {
    data: 'everything that is kept of you',
    explanation: 'why a day has its code',
    recap: 'a recap as a file',
    desk: 'what waits for a decision',
    filings: 'whose filings are',
    links: 'personal links',
    reminders: 'reminders',
    'what-if': 'a month under other parameters',
    affected: 'whose data came into other hands',
  } as Readonly<Record<string, string>>,
  correction: {
    title: 'Something is wrong',
    why: 'Say what is wrong and what would be right. HR answers here. What was recorded stays, with your words and the answer beside it. To a day’s code you object under that day.',
    about: 'Of which filing or day (may be left empty)',
    says: 'What is wrong, and what would be right',
    send: 'Send to HR',
    asked: 'You asked for a correction',
    answered: 'HR answered',
  },
  restriction: {
    title: 'Restrict what is done with your data',
    why: 'You may ask that your data be used for nothing that is not required (UU 27/2022, Article 11). They stay kept, are shown on this page, count, and stand in the recaps that regulations require; you are reminded no more, do not stand in Today, and your days are neither explained to others nor tried under other rules. HR does so within 3 x 24 hours, and lifts it when you ask.',
    about: 'Restriction',
    says: 'Why',
    send: 'Ask for it',
    restricted: 'What is done with your data was restricted',
    lifted: 'The restriction of your data was lifted',
  },
  page: 'Your page',
  openedOn: (date: string) => `First opened by the present link on ${date}.`,
  notOpened: 'Not opened by the present link yet.',
  nothing: 'Nothing.',
  besides: 'What is not in this list',
  besidesLines: [
    'Recaps of closed months are archive. What was recorded of you there stands on your page under each month.',
    'The agency’s tabs (staff list, roster, decisions) with their former versions are about everybody. Ask HR for what they say of you.',
    'Answers in Google Forms, and the spreadsheet’s version history, are kept by Google. Ask HR.',
    'Where your home is, if you said it, is told by who runs Pantau alone, so that a link that falls into other hands does not tell it.',
  ],
}

export type PersonalDataText = typeof personalDataEn
