import { MONTHS_EN } from '../month-names.ts'

import type { AddonText, SidebarText } from '../id/addon.ts'

/** What the add-on's script says: menu, set-up steps, failures. */
export const addonText: AddonText = {
  menu: {
    setUp: 'Set up this spreadsheet',
    rosterCheck: 'Check the roster',
    recaps: 'Make recaps…',
    findings: 'Findings',
    personalLinks: 'Personal links',
    connection: 'Check the connection',
    help: 'Help',
  },
  step: {
    tabs: 'Preparing tabs and settings',
    form: (title) => `Preparing the form ${title}`,
    triggers: 'Installing triggers',
    sharing: 'Sharing the spreadsheet and forms with Pantau',
    enrolment: 'Enrolling the agency',
  },
  stepDone: {
    tabs: 'Tabs and settings are ready.',
    form: (title) => `The form ${title} is ready.`,
    triggers: 'Triggers are installed.',
    sharing: (email) => `The spreadsheet and forms are shared with ${email}.`,
    enrolment: (agency) => `${agency} is enrolled.`,
  },
  stepFailed: (step, reason) => `${step}: failed. ${reason}`,
  notSetUp: 'This spreadsheet is not set up yet. Choose Pantau > Set up this spreadsheet first.',
  codeMissing:
    'The enrolment code is missing. Ask whoever runs the Pantau service for one, then try again.',
  formsMissing: 'Some forms are missing. Run the set-up once more.',
  noSpreadsheet: 'Open Pantau from a spreadsheet.',
  busy: 'Somebody else is running the set-up. Wait a moment, then try again.',
  workerUnreachable:
    'The Pantau service cannot be reached. Check the network and try again in a while.',
  workerFailed: (status) =>
    `The Pantau service answered with error ${status}. Try again; if it persists, tell whoever runs it.`,
  workerNotUnderstood:
    'The reply of the Pantau service was not understood. Its version may differ; tell whoever runs it.',
  reference: (requestId) => `Reference: ${requestId}`,
  check: {
    worker: { title: 'Pantau service', ok: 'The Pantau service answers.' },
    enrolment: { title: 'Enrolment', ok: (agency) => `Enrolled: ${agency}.` },
    triggers: {
      title: 'Triggers',
      ok: 'Triggers are installed.',
      failed:
        'You have no triggers installed. If you set this spreadsheet up, run the set-up once more.',
    },
    forms: {
      title: 'Forms',
      ok: 'All five forms can be opened.',
      failed: (titles) => `Cannot be opened: ${titles}. Run the set-up once more.`,
    },
  },
}

/** What the sidebars say. Keys name the `data-text` of their HTML. */
export const sidebarText: SidebarText = {
  loading: 'Loading…',
  close: 'Close',
  retry: 'Try again',
  failed: (reason) => `Failed: ${reason}`,
  unknownFailure: 'Something went wrong. Reload the page and try again.',
  months: MONTHS_EN,
  month: 'Month',
  setUp: {
    title: 'Set up this spreadsheet',
    intro:
      'Pantau will prepare the tabs, five forms and triggers of this spreadsheet. Running it again only repairs what is missing.',
    enrolled: (agency) =>
      `This spreadsheet is enrolled as ${agency}. Run it again to repair what is missing.`,
    code: 'Enrolment code',
    codeHelp: 'Used once, from whoever runs the Pantau service.',
    codeOptional: 'May stay empty: this spreadsheet is already enrolled.',
    agency: 'Agency',
    signatory: 'Signatory (may be filled in later)',
    required: 'required',
    start: 'Start',
    running: 'Setting up. Keep this panel open.',
    done: 'Done. Fill in the tabs Units, Employees and Roster, then choose Check the connection.',
    waiting: 'waiting',
    working: 'working',
    finished: 'done',
    stopped: 'failed',
    missing: (title) => `${title} is missing.`,
  },
  recaps: {
    title: 'Make recaps',
    kinds: 'Recaps',
    kind: {
      summary: 'Summary',
      attendance: 'Attendance Recap',
      performance: 'Performance Recap',
      schedule: 'Schedule Recap',
      travel: 'Travel Recap',
      'office-presence': 'Office Presence',
      findings: 'Findings',
      diagnostics: 'Diagnostics',
    },
    start: 'Make recaps',
    cancel: 'Cancel',
    chooseKind: 'Choose at least one recap.',
    queued: 'Waiting for its turn…',
    progress: (done, total) => `${done} of ${total}`,
    done: 'The recap is done. Open its tab:',
    last: (month) => `The last recap, ${month}:`,
    cancelled: 'The recap was cancelled.',
    failed: 'The recap was not finished.',
    stays: 'You may close this panel; the work goes on and shows again when you reopen it.',
    again: 'Make another recap',
  },
  rosterCheck: {
    title: 'Check the roster',
    start: 'Check',
    none: 'Nothing is wrong with this month’s roster.',
    count: (count) => `${count} to look at:`,
  },
  personalLinks: {
    title: 'Personal links',
    intro:
      'Each person has links of their own, with NIP and code filled in. Send them to that person only.',
    search: 'Search by name or NIP',
    none: 'Nobody matches.',
    more: (shown, total) => `Showing ${shown} of ${total}. Type a name to search.`,
    copyLink: 'Copy link',
    copyMessage: 'Copy WhatsApp message',
    copied: 'Copied',
    select: 'Copy this text:',
    message: (name, links) =>
      `Dear ${name}, these are your links to the Pantau forms. Please do not share them.\n${links}`,
  },
  connection: {
    title: 'Check the connection',
    again: 'Check again',
    ok: 'good',
    notOk: 'needs attention',
    counts: 'Submissions',
    submissions: 'Recorded',
    quarantined: 'To be corrected (see Diagnostics)',
    awaitingReview: 'Awaiting a decision',
    problems: 'Unreadable cells',
    lastSweptAt: (at) => `Last read ${at}.`,
    neverSwept: 'Never read yet.',
  },
  help: {
    title: 'Help',
    paragraphs: [
      'Pantau records check-ins, daily reports and permits from forms, checks them against the roster and the regulation, and compiles the recaps.',
      '1. Set up this spreadsheet: once, by the HR office, with an enrolment code.',
      '2. Fill in the tabs Units, Employees, Roster, Holidays and Policies. The notes on the column headers say how.',
      '3. Personal links: send each person the links to their forms.',
      '4. Superiors decide on submissions in the tab Reviews: the columns Decision, Expectation and Note.',
      '5. Make recaps: choose the month and the kind. Each becomes a tab of its own.',
      'If something seems wrong, choose Check the connection. Submissions that were not recognised stand in the tab Diagnostics; nothing is lost.',
    ],
  },
}
