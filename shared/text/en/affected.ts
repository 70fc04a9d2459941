/** Words of the notice to those whose data came into other hands. */
export const affectedEn = {
  by: {
    store: 'a copy of the store of Pantau',
    account: 'an account that may look at data',
    link: 'the link of a personal page',
  },
  kinds: {
    staff: 'your row of the staff list (number, name, rank, post, unit, addresses)',
    filings:
      'what you filed (check-ins with their locations as long as these are kept, reports, permits with their reasons) and what was decided on it',
    home: 'where your home is',
  },
  notice: (of: {
    readonly agency: string
    readonly how: string
    readonly from: string
    readonly until: string
    readonly kinds: readonly string[]
  }): string[] => [
    'NOTICE OF A FAILURE TO PROTECT PERSONAL DATA',
    '(UU 27/2022, Article 46)',
    '',
    'To [name]',
    '',
    `${of.agency} tells you that your personal data may have come into other hands.`,
    `1. Which data: ${of.kinds.join('; ')}.`,
    `2. When and how: between ${of.from} and ${of.until}, by ${of.how}. [What happened, in a few sentences]`,
    '3. What was and is done: [for example: the link was renewed, the role was taken away, the key was replaced]',
    '',
    'You may ask for what is kept of you on your page, under My data, or from [name, telephone].',
  ],
}

export type AffectedText = typeof affectedEn
