import type { AddonText } from '../id/addon.ts'

/** What the add-on's script says: menu, set-up steps, failures. */
export const addonText: AddonText = {
  menu: {
    setUp: 'Set up this spreadsheet',
    regulations: 'Regulations',
    holidays: 'Holidays',
    imports: 'Import',
    rosterCheck: 'Check the roster',
    rosterProposal: 'Propose a roster',
    desk: 'Review desk',
    chat: 'WhatsApp chat',
    recaps: 'Make recaps…',
    explanation: 'Explain',
    findings: 'Findings',
    months: 'Close the month',
    personalLinks: 'Personal links',
    reminders: 'Reminders',
    confirmations: 'Confirm',
    filings: 'Whose filing',
    connection: 'Check the connection',
    madeUp: 'Try-out office',
    help: 'Help',
  },
  cards: 'Cards with personal links',
  step: {
    code: 'Checking the enrolment code',
    tabs: 'Preparing tabs and settings',
    form: (title) => `Preparing the form ${title}`,
    triggers: 'Installing triggers',
    sharing: 'Sharing the spreadsheet and forms with Pantau',
    enrolment: 'Enrolling the agency',
    answers: 'Removing copies of answers from the spreadsheet',
  },
  madeUp: {
    file: 'TRY-OUT OFFICE – Pantau',
    form: (title) => `TRY-OUT OFFICE – ${title}`,
    contents: 'Filling tabs with made-up people and rosters',
    filings: 'Filing made-up check-ins, reports and permits',
    notHere: 'This spreadsheet is not your try-out office.',
    notMadeUp:
      'The spreadsheet that was meant for the try-out office is another office’s now, or you may not open it any more. It was left as it is, with its forms; nothing was deleted.',
  },
  answers: {
    nowhereElse: 'Answers are kept in Google Forms alone and are not copied to this spreadsheet.',
    removed: (titles) =>
      `The copies of answers in the tab ${titles} were deleted; the answers are still in Google Forms and are copied no more.`,
    history:
      'The version history of this spreadsheet still holds what stood in that tab, and every editor can open it: leave only those as editors who need it; heads decide on their own page. A copy by File > Make a copy has none of that history. Once no tab of answers is left here, the agency can move there with the same forms, personal links and records: ask whoever runs Pantau for a code to move, and type it under Set up this spreadsheet of the copy. Copies that people made in other tabs or spreadsheets were not deleted.',
    fuller: (titles) =>
      `The tab ${titles} has more rows than Google Forms has answers, so it was not deleted. Look at the rows beyond them, then delete the tab yourself; its form is unlinked.`,
    worked: (title, places) =>
      `The tab ${title} also holds what is no answer (${places}), so it was not deleted, and everybody who opens this spreadsheet can still read it. Move that to another tab, empty its place, then choose Set up this spreadsheet again; its form is unlinked.`,
    referred: (title, places) =>
      `Formulas in ${places} take from the tab ${title}, so it was not deleted and they do not break; new answers do not reach it any more, and everybody who opens this spreadsheet can still read it. Change or delete the formulas, then choose Set up this spreadsheet again.`,
    refused: (titles) =>
      `Google does not let you delete the tab ${titles}, usually because somebody else protected it. Ask the owner of this spreadsheet to delete it; its form is unlinked.`,
    ofOthers: (titles) =>
      `The tab ${titles} receives answers of a form that you may not open or that is not Pantau's, so it was left. Ask whoever made the form to choose Set up this spreadsheet, or delete it yourself.`,
  },
  stepDone: {
    code: 'The enrolment code is valid.',
    registered: (agency) => `This spreadsheet is enrolled as ${agency}.`,
    tabs: 'Tabs and settings are ready.',
    form: (title) => `The form ${title} is ready.`,
    triggers: 'Triggers are installed.',
    sharing: (email) => `The spreadsheet and forms are shared with ${email}.`,
    enrolment: (agency) => `${agency} is enrolled.`,
  },
  moved:
    'The former spreadsheet is read no more: share this one with whoever needs it, then delete the former, so that nobody types there.',
  tabMissing: (title) => `The tab ${title} is gone. Choose Pantau > Set up this spreadsheet first.`,
  clauseMoved:
    'The row of this clause was changed or moved in Clauses, so that it was not written. Load again and check it.',
  recapGone: 'The tab of that recap is gone. Make the recap again.',
  importGone: 'That import is no longer recorded in this spreadsheet.',
  importChanged: (title) =>
    `The rows of that import were changed or no longer stand together in the tab ${title}; delete yourself what is not wanted.`,
  importTooLong: (rows) => `At most ${rows} rows an import; take two.`,
  otherLocale: (locale) =>
    `Attention: the locale of this spreadsheet is still ${locale}, so a date typed as 05/07 may be read as 7 May. Choose File > Settings > Locale: Indonesia before anything is filled in.`,
  stepFailed: (step, reason) => `${step}: failed. ${reason}`,
  notSetUp: 'This spreadsheet is not set up yet. Choose Pantau > Set up this spreadsheet first.',
  googleRefused:
    'Google did not allow this step. Try again in a while; if it persists, tell whoever runs the Pantau service.',
  sharingRefused: (email) =>
    `Google did not allow sharing with ${email}. Ask your Google Workspace administrator to allow it, then try again.`,
  agencyCodeInvalid: (typed) =>
    `The agency code "${typed}" does not fit: letters and digits, hyphens between them, no spaces, 40 characters at most. Example: DINSOS-KUKAR.`,
  formOfOthers: (title) =>
    `Pantau reads the form ${title}, but your account cannot open it, so it was left as it is. If it needs repair, ask whoever made it to share it with you as editor.`,
  triggersRefused: 'Google allows no triggers in this spreadsheet; test deployments are like that.',
  readAnyway: (minutes) =>
    `Nothing is lost: what is filed and changed is read on schedule, at most ${minutes} minutes later.`,
  formsMissing: 'Some forms are missing. Run the set-up once more.',
  noSpreadsheet: 'Open Pantau from a spreadsheet.',
  busy: 'Pantau is filling in this spreadsheet for somebody else. Wait a moment, then try again.',
  workerUnreachable:
    'The Pantau service cannot be reached. Check the network and try again in a while.',
  workerFailed:
    'The Pantau service is out of order. Try again in a while; if it persists, tell whoever runs it.',
  workerNotUnderstood:
    'The reply of the Pantau service was not understood. Its version may differ; tell whoever runs it.',
  reference: (requestId) => `Reference: ${requestId}`,
  selectPerson:
    'Select a cell in the row of a person, for example the code of day 5 in Attendance Recap, then reload.',
  selectDay:
    'This row names no date. Select the code of a day in Attendance Recap or a row in Findings, then reload.',
  proposalMissing: (title) => `There is no tab ${title} yet. Make the proposal first.`,
  rosterMissing: (title) =>
    `There is no tab ${title} yet, or it has no column NIP/NIK. Run the set-up first.`,
  check: {
    copies: {
      title: 'Copies of answers',
      message: (titles) =>
        `The tab ${titles} still holds copies of answers, and everybody who opens this spreadsheet can read it. Choose Set up this spreadsheet: it says what must be moved first.`,
    },
    worker: { title: 'Pantau service', ok: 'The Pantau service answers.' },
    enrolment: { title: 'Enrolment', ok: (agency) => `Enrolled: ${agency}.` },
    triggers: {
      title: 'Triggers',
      ok: 'Triggers are installed.',
      missing: 'You have no triggers installed.',
      mend: 'If you set this spreadsheet up, choose Pantau > Set up: that installs them, unless Google allows none; test deployments are like that.',
    },
    sharing: {
      title: 'Shared',
      ok: (email) => `This spreadsheet is shared with ${email}.`,
      missing: (email) => ({
        message: `This spreadsheet is not shared with Pantau’s service (${email}).`,
        mend: `Choose Share (top right), add ${email} as Editor, then check again. Pantau > Set up does it, too.`,
      }),
      forbidden: (email) => ({
        message: `This spreadsheet is shared with ${email}, and Google lets it in no more all the same: most often because an administrator of Google Workspace forbids sharing outside.`,
        mend: `Ask the administrator: Admin console > Apps > Google Workspace > Drive and Docs > Sharing settings, allow sharing with ${email}.`,
      }),
    },
    forms: {
      title: 'Forms',
      ok: 'All five forms can be opened.',
      failed: (titles) => `Cannot be opened: ${titles}. Run the set-up once more.`,
    },
  },
}
