import { chatWordsEn } from './chat-words.ts'
import { deskWordsEn } from './desk-words.ts'
import { MONTHS_EN } from '../month-names.ts'

import type { AddonText, SidebarText } from '../id/addon.ts'
import { withStop } from '../with-stop.ts'

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

/** What the sidebars say. Keys name the `data-text` of their HTML. */
export const sidebarText: SidebarText = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  retry: 'Try again',
  failed: (reason) => `Failed: ${reason}`,
  unknownFailure: 'Something went wrong. Reload the page and try again.',
  months: MONTHS_EN,
  month: 'Month',
  unit: 'Unit',
  everyUnit: 'All units',
  cancel: 'Cancel',
  job: {
    queued: 'Waiting for its turn…',
    progress: (done, total) => `${done} of ${total}`,
    cancelled: 'The work was cancelled.',
    failed: 'The work was not finished.',
    stays: 'You may close this panel; the work goes on and shows again when you reopen it.',
  },
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
    done: 'Done. What comes next stands in the tab Today, which appears within a few minutes.',
    open: (month: string): string => `Still open for ${month}:`,
    waiting: 'waiting',
    working: 'working',
    finished: 'done',
    warned: 'note',
    stopped: 'failed',
    missing: (title) => `${title} is missing.`,
  },
  recaps: {
    title: 'Make recaps',
    kinds: 'Monthly recaps',
    special: 'Special recaps',
    date: 'Date',
    dateHelp: 'Empty means yesterday, or the last day of a month that is over.',
    person: 'Person',
    personHelp: 'Type a name or NIP, then choose.',
    start: 'Make recaps',
    chooseKind: 'Choose at least one recap.',
    choosePerson: 'Choose a person from the list.',
    done: 'The recap is done. Open its tab:',
    last: (month) => `The last recap, ${month}:`,
    again: 'Make another recap',
    beginActivities: 'Fill in Monthly Activities',
    begunActivities: (begun, kept) =>
      [
        begun > 0
          ? `The monthly activities of ${begun} people were filled in from their daily reports. Check and correct them in the tab Monthly Activities.`
          : 'Nothing was filled in.',
        kept > 0
          ? `${kept} people have a row of this month already, which was left as it is; delete it to have it filled in from the reports again.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  explanation: {
    title: 'Explain',
    again: 'Reload',
    open: 'The day is not over',
    late: (minutes) => `${minutes} minutes late`,
    early: (minutes) => `Left ${minutes} minutes early`,
    closed: (at, by) => `This month was closed ${at} by ${by}.`,
    steps: 'Where this code comes from',
    decides: 'decides',
    cell: (cell) => `Cell ${cell}`,
    ref: (ref) => `Submission ${ref}`,
    findings: 'Findings of that day',
    noFindings: 'No findings.',
    reviews: 'Reviews',
    reviewer: (name) => `Superior: ${name}`,
    noReviewer: 'No superior is recorded',
    note: (note) => `Note: ${note}`,
    source: 'Source',
  },
  closing: {
    title: 'Close the month',
    open: 'This month is still open.',
    closableFrom: (at) => `Can be closed from ${at}.`,
    heardFrom: (at) =>
      `What will be recorded stands on the page of each of the staff; the two working days to object end on ${at}.`,
    openTitle: 'Still open',
    nothingOpen: 'Nothing waits.',
    matters: {
      reviews: (count) => `${count} waiting for a decision, on the desk of:`,
      objections: (count) => `${count} objections waiting for a decision, on the desk of:`,
      quarantined: (count) => `${count} filings not counted yet (tab Diagnostics), in the name of:`,
      unsure: (count) => `${count} days not sure (?), of:`,
      unheard: (count) =>
        `${count} staff have not had two working days to object to what will be recorded:`,
    },
    toDesk: 'Open the review desk',
    nobody: 'nobody recorded',
    andMore: 'and others',
    reasonFor: {
      unsure: 'Say why the days that are not sure are recorded as absent (TK).',
      unheard: 'Say why it is closed before the two days are over; it is shown to those staff.',
    },
    close: 'Close the month',
    closeMeaning: (month) =>
      `The recaps of ${month} will be sealed as they are now. Reports, decisions and roster changes that come later no longer change them; they are listed as addenda. Make sure that the reviews are complete.`,
    confirmClose: 'Yes, close',
    closing: 'Reading the last submissions and sealing…',
    closedNow: 'The month is closed.',
    closed: (at, by) => `Closed ${at} by ${by}.`,
    digest: (digest) => `Digest: ${digest}`,
    sequence: (sequence) => `Through ledger entry ${sequence}`,
    intact: 'What was sealed is intact.',
    broken: 'What was sealed does NOT fit its digest. Tell whoever runs the Pantau service.',
    addenda: (count) => `Addenda since the closing: ${count}`,
    moreAddenda: (shown) => `Showing the newest ${shown}; all of them stand in the tab Addenda.`,
    noAddenda: 'No addenda.',
    change: (name, date, before, after) => `${name}, ${date}: ${before} → ${after}`,
    limitChange: (date, before, after) => `${date}: ${before} → ${after}`,
    reopen: 'Reopen',
    reopenMeaning:
      'The seal is broken and the recaps are computed again with everything that came since the closing. The reason is recorded.',
    reason: 'Reason',
    reasonMissing: 'The reason is missing.',
    confirmReopen: 'Yes, reopen',
    reopening: 'Reopening and comparing…',
    reopenedNow: 'The month is open again.',
    unchanged: 'Nothing differs from what was sealed.',
    outcomes: (count) => `Codes of days that changed: ${count}`,
    limits: (count) => `Limits at the office that changed: ${count}`,
    findings: (count) => `Findings that changed: ${count}`,
    nothing: 'none',
    more: (count) => `and ${count} more`,
    reopenings: 'Reopened before',
    reopened: (at, by, reason) => `${at} by ${by}: ${reason}`,
  },
  letter: {
    title: 'Cover letter',
    number: 'Number of the letter',
    datedOn: 'Date of the letter',
    save: 'Save number and date',
    missing: 'Fill in number and date of the letter.',
    receipts: 'Received by',
    received: (on, name) => `Received ${on}${name && ` by ${name}`}`,
    by: (email) => `Recorded by ${email}`,
    notYet: 'Not received yet',
    dueOn: (on) => `To arrive by ${on}`,
    receivedOn: 'Date of receipt',
    name: 'Name of who received it',
    record: 'Record',
    dateMissing: 'Fill in the date of receipt.',
    takeBack: 'Take back',
    recorded: 'It is recorded.',
  },
  rosterProposal: {
    title: 'Propose a roster',
    intro:
      'Pantau proposes a roster that keeps the office limit, the turns and the coverage of services. Your roster stays as it is until you accept the proposal.',
    start: 'Make a proposal',
    done: 'The proposal is ready. Look at its tab, then accept:',
    none: 'There is no proposal for this choice yet.',
    ready: 'The proposal at hand:',
    empty: (count) => `Fills ${count} cells that are still empty.`,
    different: (count) => `${count} cells hold something else and stay.`,
    same: (count) => `${count} cells are the same already.`,
    missing: (names) => withStop(`Adds rows for who is not in the tab Roster yet: ${names}`),
    accept: 'Accept the proposal',
    overwrite: 'Also overwrite what differs',
    overwriteMeaning: (count) =>
      `${count} cells that people filled in will be replaced by the proposal. What stood there is not kept in this tab.`,
    confirmOverwrite: 'Yes, overwrite',
    accepted: (count) =>
      `${count} cells of the tab Roster are filled in. Choose Check the roster to check it.`,
    nothing: 'The tab Roster agrees with the proposal already.',
  },
  desk: deskWordsEn,
  chat: chatWordsEn,
  confirmations: {
    title: 'Confirm',
    intro:
      'A new or higher role, and another e-mail or NIP of somebody who has filed forms, holds once somebody else whose role is hr confirms it. Your name and the time are kept.',
    confirm: 'Confirm what is ticked',
    none: 'Nothing waits for confirmation.',
    count: (count: number): string => `${count} waiting for confirmation:`,
    since: (since: string): string => `Asked for since ${since}`,
    done: (count: number): string => `${count} in force now.`,
    lately: 'In the last week',
  },
  filings: {
    title: 'Whose filing',
    intro:
      'A filing that proves nobody’s does not count. Say whose it is, or move one from a wrong person. Your name, the reason and whose it was are kept. Of your own filings another hr decides.',
    of: 'Filings',
    nobodys: 'Nobody’s',
    vanished: (id: string): string => `${id}, not in the tab Employees any more`,
    since: 'From date (may be empty)',
    look: 'Show',
    none: 'No filings.',
    count: (count: number): string => `${count} filings:`,
    owner: (name: string): string => `Of ${name}`,
    to: 'Whose it is',
    notOurs: 'Nobody of the tab Employees',
    reason: 'Reason',
    record: 'Record what is ticked',
    done: (count: number): string => `${count} filings recorded.`,
  },
  regulations: {
    title: 'Regulations',
    intro:
      'Paste the text of a circular or instruction, then choose what each of its clauses asks for. Nothing is in force before you read what it means and put it in force.',
    paste: 'The text, copied from its PDF or document',
    read: 'Read the text',
    pasteAgain: 'Add a regulation',
    back: 'Back to the list',
    which: 'Regulation',
    facts: 'Check what this regulation says',
    factsIntro: 'What is not known is left empty. Those with * are needed.',
    fact: {
      issuer: 'Issuer',
      kind: 'Kind',
      number: 'Number *',
      issuedOn: 'Date *',
      title: 'About',
      validFrom: 'Valid from *',
      validUntil: 'Valid until (empty: until withdrawn)',
      units: 'Units only (codes between commas; empty: all)',
    },
    factMissing: 'Fill in number, date, and since when it is valid.',
    needed: 'This is needed.',
    found: (clauses) =>
      clauses === 0
        ? 'No numbered clause was found. Add them once it is saved.'
        : `${clausesOf(clauses)} found. Untick what is no clause.`,
    taken: (clauses) =>
      `${clausesOf(clauses)} copied from the one that is replaced. Untick what holds no more; what changes is filled in once it is saved.`,
    outside: (parts) => `Part of no clause (${parts})`,
    save: 'Save as a draft',
    saved: (rows) => `${rows} rows saved in Policies and Clauses. Nothing is in force yet.`,
    addedTo: (number, clauses) =>
      `${number} stands in Policies already: its row is left as it is. ${
        clauses === 0
          ? 'All its clauses stand there too.'
          : `New: ${clausesOf(clauses)}, not in force yet.`
      } Correct its dates in Policies where they are wrong.`,
    tooLong: (letters, most) =>
      `This text has ${letters.toLocaleString('en-GB')} characters; at most ${most.toLocaleString('en-GB')} are read at once. Paste it part by part, with the same number.`,
    numberMissing: 'Fill in the number of the clause.',
    counts: clausesOf,
    holdOn: (clauses) => `${clausesOf(clauses)} in force`,
    onlyUnits: (codes) => `only ${codes}`,
    unexamined: (clauses) => `${clauses} not examined yet`,
    state: {
      checked: 'In force',
      note: 'A note: cited, not counted',
      off: 'Not in force yet: nothing is counted',
      unread: 'Something cannot be read, so that it does not count',
    },
    about: 'This clause is about',
    choose: 'Choose…',
    note: 'A note: cited, not counted',
    hasOffer: 'Something is offered: open it to check',
    offered:
      'Offered from the text of the clause. Check it, change what is wrong, and put it in force.',
    who: 'Who',
    when: 'When',
    own: 'In own words…',
    ownWho: 'Who, in own words',
    ownWhen: 'When, in own words',
    notSaid: 'not said',
    more: 'Severity and addressee',
    severity: 'Severity',
    severityOwn: 'as usual',
    reportedTo: 'Reported to',
    number: 'Number of the clause, as in the text',
    wording: 'Text',
    reading: 'Reading it and counting an example…',
    means: 'It means:',
    uncheckedYet: (why) => `Kept, but not checked yet: ${why}.`,
    enforce: 'That is right, put it in force',
    enforced: (number) => `${number} is in force.`,
    restAreNotes: (clauses) =>
      clauses === 1 ? 'The one left is a note' : `The ${clauses} left are notes`,
    notesKept: (clauses) => `${clausesOf(clauses)} noted; not counted.`,
    add: 'Add a clause',
    prolong: 'Prolong',
    replace: 'Replace…',
    prolongs: (citation, clauses) =>
      `Prolongs ${citation}: ${clausesOf(clauses)} of it in force as before.`,
    replaces: (citation) =>
      `Replaces ${citation}, which ends when the first clause of this one is put in force. You have its text? Choose Add a regulation.`,
    ready: 'Or use a regulation that ships',
    template: 'Regulations that ship',
    templateMeans: 'What its clauses ask for:',
    templateShown: (clauses) => `${clausesOf(clauses)} below. Nothing of it is in force yet.`,
    none: 'There is no regulation in Policies yet.',
    noClauses: 'This regulation has no clauses yet.',
  },
  holidays: {
    title: 'Holidays',
    intro:
      'Holidays, collective leave and Ramadan that the tab Holidays lacks. What stands there stays as it is.',
    year: 'Year',
    accept: 'Add what is ticked',
    none: (year) => `Nothing to propose: ${year} is complete.`,
    count: (count) => `${count} proposed:`,
    accepted: (count) => `${count} rows added to the tab Holidays.`,
    calendar: 'By the calendar',
    estimated: 'Calculated, not announced by the government yet',
    kinds: {
      'libur-nasional': 'National holiday',
      'cuti-bersama': 'Collective leave',
      'libur-daerah': 'Regional holiday',
      ramadan: 'Ramadan',
    },
  },
  imports: {
    title: 'Import',
    intro:
      'Copy the export of the clock-in machine, a staff list or a list of holidays with its titles, and paste it here.',
    kind: 'What is pasted',
    clockIns: 'Clock-in machine',
    employees: 'Staff list',
    holidays: 'Holidays',
    noHolidays: 'No date was found.',
    holidayLines: ({ lines, added, standing, refused, rows }) =>
      `${lines} lines: ${added} new (${rows} rows of Holidays), ${standing} stand already, ${refused} refused.`,
    refusedDate: (line, written) =>
      `Line ${line}: the date cannot be read, lacks its year, or is another day of the week (${written})`,
    standingDate: (line, name) => `Line ${line}: ${name} stands already`,
    pasted: 'Pasted',
    preview: 'See what is read',
    empty: 'Nothing is pasted yet.',
    unread: 'No row could be read.',
    noHeader: 'No headers of NIP and name are found.',
    write: 'Put into the tab',
    written: (rows) => `${rows} rows were put in.`,
    undo: 'Undo',
    undone: (rows) => `${rows} rows were taken out again.`,
    more: (count) => `and ${count} more`,
    staff: ({ rows, fresh, standing, refused }) =>
      `${rows} rows: ${fresh} new people, ${standing} there already, ${refused} refused.`,
    refusedLine: (line, written, reason) =>
      reason === 'id'
        ? `Row ${line}: NIP/NIK not read (${written})`
        : reason === 'name'
          ? `Row ${line}: no name (${written})`
          : `Row ${line}: ${written} stands above`,
    unknownUnit: (name) => `Unit not in the tab Units: ${name}`,
    differences: 'Who stands there is not changed; they differ (tab Employees ↔ pasted):',
    columns: 'Columns that are used:',
    leftOut: 'not used',
    standing: 'What stands in the tab Clock-ins:',
    earlier: 'Last imports from here:',
    counts: 'It is right, count it',
    waits: 'Do not count it',
    states: { read: 'counted', waiting: 'waits for a decision', refused: 'refused' },
  },
  rosterCheck: {
    title: 'Check the roster',
    start: 'Check',
    none: 'Nothing is wrong with this month’s roster.',
    count: (count) => `${count} to look at:`,
  },
  reminders: {
    title: 'Reminders',
    intro:
      'Who is still awaited today, before the time is over. Each person is reminded once a day at most; who is off, on leave or travelling is not.',
    off: 'Reminders are switched off in the tab Settings, so nobody is reminded.',
    counts: (open, done) => `${open} not reminded yet, ${done} reminded.`,
    refused: (people) => `${people} want no reminders.`,
    more: (shown, total) => `${shown} of ${total} shown.`,
    send: (people) => `Send ${people} e-mails`,
    sending: 'Sending…',
    quota: (left) =>
      `They go by your account, one to each person. Google allows ${left} more today.`,
    daily: 'Send them by themselves each day, by my account',
    dailyHow:
      'Checked every hour from 05:00 to 20:00: about three hours before a time is over, in the afternoon where that is midnight.',
    dailyOn: 'They will be sent by themselves each day.',
    dailyOff: 'They are no longer sent by themselves.',
    message: 'Remind by WhatsApp',
    open: 'Open WhatsApp',
    already: 'Reminded today already, or nothing is awaited of them any more.',
    mailOnly: 'By e-mail only: Staff has no mobile number.',
    done: {
      sent: (at, by) => `E-mail sent ${at} by ${by}`,
      claimed: (at, by) =>
        `It is not known whether the e-mail of ${at} by ${by} was sent, so none goes again today`,
      failed: (at, by) => `E-mail of ${at} by ${by} was not sent`,
      message: (at, by) => `Opened in WhatsApp ${at} by ${by}`,
    },
    report: {
      sent: (people) => `${people} e-mails sent.`,
      notSent: (names) =>
        `Not sent, may be tried again: ${withStop(names)} Check their addresses in Staff.`,
      unsure: (names) => withStop(`Not known whether sent: ${names}`),
      left: (people) =>
        `${people} more had none: send again while Google allows it, or remind them by WhatsApp.`,
      andMore: (names, more) => `${names}, and ${more} more`,
    },
  },
  personalLinks: {
    title: 'Personal links',
    intro:
      'Each person has a page of their own, which leads to the forms and shows what was counted. Whoever has the link is taken for that person: send it to them only.',
    search: 'Search by name, NIP or unit',
    opened: (opened, total) => `${opened} of ${total} people have opened their page.`,
    notYet: (names) => withStop(`Not yet: ${names}`),
    notYetMore: (names, more) => `Not yet: ${names}, and ${more} more.`,
    unopenedOnly: 'Only who has not opened it',
    openedSince: (day) => `First opened ${day}`,
    unopened: 'Not opened yet',
    printCards: 'Print QR cards…',
    whatsApp: 'Send by WhatsApp',
    whatsAppAgain: '✓ WhatsApp was opened',
    noPhone: 'There is no telephone number in Employees.',
    oddPhone: (phone) => `“${phone}” in Employees is no number of a mobile phone.`,
    none: 'Nobody matches.',
    more: (shown, total) => `Showing ${shown} of ${total}. Type a name to search.`,
    copyLink: 'Copy link',
    copyMessage: 'Copy WhatsApp message',
    copied: 'Copied',
    select: 'Copy this text:',
    message: (name, page) =>
      `Dear ${name}, this is your own page of Pantau: check-in, reports, permits, and what was counted. Please do not share it.\n${page}`,
    page: 'Open the page',
    renew: 'Renew the link',
    renewAll: 'Renew everybody’s link',
    renewTitle: 'Renew links',
    renewIntro:
      'Where a link got into other hands, renew it: the former one opens nothing any more, and what was filed stays. Give a reason, then press the button beside the person; the new link must be sent again.',
    reason: 'Reason',
    sure: 'Press again to renew',
    renewed: 'Renewed. Send the new link.',
  },
  dataRequests: {
    title: 'Requests on personal data',
    intro:
      'In My data people may ask to have their data corrected or restricted. Answer within 3 x 24 hours (UU 27/2022); the answer stands on their page. Whose data are restricted is reminded no more, does not stand in Today, and their days are explained to nobody else; they count and stand in recaps as before.',
    open: 'Look at requests',
    none: 'No request waits.',
    said: 'Answer or reason',
    answer: 'Answer',
    restrict: 'Restrict and answer',
    restrictedSince: (day) => `Restricted since ${day}`,
    lift: 'Lift the restriction',
    recorded: 'Recorded.',
  },
  cards: {
    title: 'Cards with personal links',
    intro:
      'Each card opens one person’s page. Print, cut, and hand each to the person; do not put them up or keep them as a file.',
    unit: 'Unit',
    print: 'Print',
    none: 'There is no card to print.',
    count: (people, sheets) => `${people} cards, ${sheets} sheets of A4.`,
    sheet: (unit, number, of) => `${unit} (${number}/${of})`,
    cut: 'Cut along the lines; hand each to the person.',
    code: (name) => `QR code of the page of ${name}`,
    what: 'Your own page of Pantau: check-in, reports, permits, and what was counted.',
    how: 'To open it: point your phone’s camera at this code, then tap the link that appears.',
    secret: 'Yours alone. Do not photograph or share it: whoever has it is taken for you.',
    help: 'It does not open, or you lost it? Ask the personnel section.',
  },
  connection: {
    title: 'Check the connection',
    again: 'Check again',
    states: {
      good: 'good',
      look: 'to be looked at',
      broken: 'broken',
      unknown: 'cannot be checked',
    },
    mend: 'To mend it:',
    allGood: 'All that was checked is good.',
    someNot: (items) => `${items} need attention:`,
    good: (items) => `${items} are good`,
    counts: 'Submissions',
    submissions: 'Recorded',
    quarantined: 'To be corrected (see Diagnostics)',
    awaitingReview: 'Awaiting a decision',
    problems: 'Unreadable cells',
    old: {
      title: 'Old answers in Google Forms',
      about:
        'Deletes from Google Forms the answers that are older than the tab Settings has them kept, as long as they are in Pantau’s ledger. The ledger stays whole; in Google Forms they cannot be brought back.',
      start: 'Delete old answers',
      confirm: 'Yes, delete from Google Forms',
      running: (deleted) =>
        `${deleted} answers deleted. This panel may be closed; the rest goes when this is repeated.`,
      done: (deleted, left) =>
        left > 0
          ? `${deleted} answers deleted, ${left} left because they are not in the ledger as they stand.`
          : `${deleted} answers deleted. None is older than they are kept any more.`,
      closed: (titles) =>
        `You may not open the form ${titles}, so it was left; ask whoever made it to delete.`,
    },
  },
  madeUp: {
    title: 'Try-out office',
    intro:
      'The try-out office has a spreadsheet of its own: twelve made-up people with rosters, check-ins, reports, permits and some problems since the first day of last month. Every menu entry can be tried there; you are its HR and the head of its units. Nothing is sent to anybody; the titles of spreadsheet and forms and each recap say TRY-OUT OFFICE, and all people are called Contoh (example).',
    make: 'Make a try-out office',
    making: 'Making the spreadsheet…',
    made: 'The spreadsheet is made. Open it, and choose Pantau > Try-out office there to fill it.',
    open: 'Open the try-out office',
    empty: 'This spreadsheet is meant for the try-out office and is not filled yet.',
    fill: 'Fill the try-out office',
    filling: 'Being filled, which takes about two minutes. Do not close this panel.',
    filled: 'Done. Begin with the tab Today, then Pantau > Make recap….',
    here: 'This spreadsheet is a try-out office: all people and contents are made up.',
    elsewhere: 'You have a try-out office in another spreadsheet.',
    refill: 'Fill until now',
    remove: 'Delete the try-out office',
    sure: 'Press once more to delete',
    removing: 'Deleting…',
    removed:
      'The try-out office is deleted: its spreadsheet and forms are in the bin of your Google Drive, and Pantau keeps nothing of it any more. You may close this spreadsheet.',
    later: (files) =>
      `Google is busy, or its answer was lost, so these may not be in the bin: ${files}. The try-out office is still kept, and what is in the bin is not done again: press again in a few minutes. Where that does not help, move them to the bin yourself in Google Drive, and press again.`,
    refused: (files) =>
      `The try-out office is deleted, and Pantau keeps nothing of it any more, but Google does not let you move these to the bin, mostly because they are somebody else’s: ${files}. Ask the owner to do so in Google Drive; look for TRY-OUT OFFICE there. All else is in the bin.`,
  },
  help: {
    title: 'Help',
    paragraphs: [
      'Pantau records check-ins, daily reports and permits from forms, checks them against the roster and the regulation, and compiles the recaps.',
      '1. Set up this spreadsheet: once, by the HR office, with an enrolment code.',
      '2. Fill in the tabs Units, Employees, Roster, Holidays and Policies. The notes on the column headers say how.',
      '3. Personal links: send each person their own page, by WhatsApp or as a printed card with a QR code.',
      '4. Superiors decide on submissions in the tab Reviews: the columns Decision, Expectation and Note.',
      '5. Propose a roster: Pantau proposes a month; the tab Roster is filled only when you accept.',
      '6. Make recaps: choose the month and the kind. Each becomes a tab of its own.',
      '7. Explain: select a code in a recap to see where it comes from.',
      '8. Close the month: seals the recaps of a month that is over. What comes later becomes an addendum.',
      'If something seems wrong, choose Check the connection. Submissions that were not recognised stand in the tab Diagnostics; nothing is lost.',
    ],
  },
}

function clausesOf(count: number): string {
  return `${count} ${count === 1 ? 'clause' : 'clauses'}`
}
