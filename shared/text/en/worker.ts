import type { FormAccess } from '../../model/agency.ts'

/** What the worker says: refusals, progress, checks. Each message says what to do. */
export const workerEn = {
  agencyUnknown: () =>
    'This spreadsheet is not connected to Pantau. Open Pantau > Set up this spreadsheet to connect it.',
  agencyDisconnected: (at: string) =>
    `The connection of this spreadsheet to Pantau was ended on ${at}; nothing is read or written any more. Ask whoever runs Pantau for a code to connect it again.`,
  agencyMoved: (url: string) =>
    `The agency went on in a copy of this spreadsheet; what is typed here is read no more. Open ${url} instead, and delete this spreadsheet once nobody needs it.`,
  thisSpreadsheet: () => 'This spreadsheet',
  setUpBeforeMoving: () =>
    'The agency cannot move to this copy yet: in its present spreadsheet choose Pantau > Set up this spreadsheet and let every step end, then make a new copy (File > Make a copy) and type this code there. The code remains good.',
  copyDiffers: (tabs: string) =>
    `This is no copy of the agency’s present spreadsheet, or something was typed in one of them since: they differ in ${tabs}. Nothing was moved. Make a new copy (File > Make a copy) of the present spreadsheet and type this code there; the code remains good.`,
  notMovedLedgerLost: () =>
    'Nothing was moved: Pantau’s records lack what the present spreadsheet was told of. Tell whoever runs Pantau.',
  presentOutOfReach: (workerEmail: string) =>
    `Nothing was moved: Pantau cannot open the agency’s present spreadsheet, so that nobody knows whether this copy is complete. Share it with ${workerEmail} as editor, or take it out of the bin, then try again.`,
  formUnknown: () =>
    'This form is not one of the agency’s. Open Pantau > Set up this spreadsheet to connect it.',
  notDeletedFromLedgerLost: (sequence: number) =>
    `The ledger is not whole: entry ${sequence} was there and is no more. Until that is settled no answer is deleted from Google Forms, as it may stand nowhere else. Ask whoever runs the Pantau server.`,
  keptDaysUnclear: () =>
    'How long answers are kept cannot be read in the tab Settings, so none is deleted. Correct it there first (see Diagnostics).',
  jobUnknown: () => 'This recap job is not known here. Start the recap again.',
  notAllowed: (email: string, roles: string) =>
    `${email} may not do this. Ask your HR office to add this address to the tab Access with the role ${roles}.`,
  notOnAccess: (email: string) =>
    `${email} does not stand in the tab Access. Ask your HR office to add this address.`,
  codeNeeded: () =>
    'An enrolment code is needed. Ask for one from whoever runs Pantau, then try again.',
  codeInvalid: () =>
    'The enrolment code is unknown, used, expired or not for this spreadsheet. Check how it is typed, or ask for a new one from whoever runs Pantau.',
  codeForAnother: (agencyCode: string) =>
    `This enrolment code was issued for the agency code ${agencyCode}. Check the agency code that you filled in, or ask for another code from whoever runs Pantau.`,
  spreadsheetNotShared: (workerEmail: string) =>
    `The spreadsheet cannot be opened. Share it with ${workerEmail} as editor, then try again.`,
  formNotShared: (form: string, workerEmail: string) =>
    `The form ${form} cannot be opened. Share it with ${workerEmail} as editor, then try again.`,
  formTwice: (first: string, second: string) =>
    `The forms ${first} and ${second} must not be the same. Run Pantau > Set up this spreadsheet again.`,
  formTaken: (form: string) =>
    `The form ${form} is in use by another agency. Tell whoever runs Pantau.`,
  formUnfit: (title: string, form: string) =>
    `The form "${title}" is not the form ${form}. Run Pantau > Set up this spreadsheet to make it.`,
  settingsUnreadable: () =>
    'The tab Settings is not there. Run Pantau > Set up this spreadsheet first, then connect again.',
  googleUnavailable: (minutes: number) =>
    `Google does not answer at the moment. Try again in ${minutes > 1 ? minutes : 'a few'} minutes.`,
  googleOverdue: (minutes: number) =>
    `Google took too long to answer, so this request was ended and has not been carried out. Nothing that was recorded is lost; try again in ${minutes > 1 ? minutes : 'a few'} minutes.`,
  googleRefused: () =>
    'Google refused this request. Try again in a while; if it persists, tell whoever runs Pantau.',
  googleFailed: (reason: string) => `Google refused the request: ${reason}`,
  agencyBusy: () =>
    'Pantau is working on this spreadsheet right now. Please try again in a minute.',
  storeUnavailable: () =>
    'Pantau cannot reach its records just now. Nothing that was recorded is lost; please try again in a moment.',
  leaseLost: () =>
    'Another run is working on this spreadsheet. This one stopped and wrote nothing more; try again.',
  workTooLarge: () =>
    'This took too long or too much memory and was ended. Nothing was changed. Try again with fewer months or people; if it persists, tell whoever runs Pantau.',
  monthInvalid: (month: string) => `"${month}" is not a month. Write it as 2021-07.`,
  dayAhead: (date: string) => `${date} has not come yet. Choose an earlier day.`,
  dayBefore: (date: string, from: string) => `${date} is too early. Choose ${from} or a later day.`,
  dateAhead: (date: string) => `date: ${date} has not begun yet. Choose an earlier day.`,
  personUnknown: (id: string) =>
    `employeeId: ${id} does not stand in the tab Employees as last read or, of a closed month, as it was when the month was closed. Check the number.`,
  instantInvalid: (instant: string) =>
    `"${instant}" is not an instant. Write it as 2021-07-31T16:00:00Z.`,
  dateInvalid: (date: string) => `"${date}" is not a date. Write it as 2021-07-05.`,
  personNotListed: (id: string) =>
    `${id} does not stand in the tab Employees as last read. Check the number.`,
  personNotEmployed: (name: string, date: string) =>
    `${name} was not employed on ${date}, so the day has no code.`,
  unitUnknown: (code: string) =>
    `unit: "${code}" does not stand in the tab Units as last read or, of a closed month, as it was when the month was closed. Check the code.`,
  personNotYours: (email: string) =>
    `${email} may not ask for this person. A personal recap is for HR, the head of the unit and the superior.`,
  unitNotYours: (email: string) =>
    `${email} may ask for these recaps of the own unit only: name the unit, and no other kind of recap.`,
  noPolicyIn: (month: string) =>
    `No policy was in force in ${month}. Fill in the tab Policies first.`,
  noEmployees: () => 'No staff could be read yet, so the roster cannot be checked.',
  agencyNotEnrolled: (idOrCode: string) =>
    `No agency with the id or code "${idOrCode}" is enrolled.`,
  agencyAmbiguous: (code: string, ids: readonly string[]) =>
    `Several agencies have the code "${code}". Name one by its id: ${ids.join(', ')}.`,
  overseesNone: () => 'This agency oversees no other. Ask whoever runs Pantau to grant it.',
  oversightWithdrawn: () => 'Its oversight has been withdrawn.',
  overseenDisconnected: (at: string) =>
    `Its connection to Pantau was ended on ${at}; nothing has been read since.`,
  whatIf: {
    newRow: 'new',
    rowOfNothing: 'Say which clause is to be otherwise, or what a further one asks for.',
    noSuchRow: (name: string) => `No clause in force that month is "${name}". Check its number.`,
    severalRows: (clauses: readonly string[]) =>
      `More than one clause could be meant: ${clauses.join('; ')}. Name one by its number.`,
    noProvision: (typed: string, known: readonly string[]) =>
      `"${typed}" is nothing that a clause can ask for. There are: ${known.join('; ')}.`,
    rowUnread: (reason: string) => `The clause cannot be read so: ${reason}`,
  },

  monthNotOver: (month: string, until: string) =>
    `${month} cannot be closed yet: a day, shift or report of it still runs until ${until}.`,
  filingUnknown: () => 'This filing is not known any more. Open Pantau > Whose filing again.',
  hasLeft: () =>
    'By the tab Employees you are not employed here today. Somebody else whose role is hr must do it, or mend your dates there.',
  ownFiling: () =>
    'This filing is, or would become, your own. Somebody else whose role is hr must decide it.',
  notTheScribe: (name: string) =>
    `${name} is neither superior nor head of the unit of who sent this message, so cannot have written it down.`,
  namesSomebody: () =>
    'This names somebody of the staff list, or is somebody’s: whom it names answers on their own page, or move it to whose it is.',
  rowDeleted: (name: string, id: string, until: string) =>
    `The row of ${name} (${id}) was deleted here. Their filings and months stay and count until ${until}, and their page opens as of who left. Put the row back and fill in Employed until with their last working day; if the number was wrong, move the filings (Pantau > Whose filing).`,
  personVanished: (id: string) =>
    `${id} has filings and does not stand here any more. They stay this person’s and count in no open month: put the row back and fill in Employed until; if the number was wrong, move them (Pantau > Whose filing).`,
  chatSenderUnknown: (id: string) => `${id} does not stand in the tab Staff.`,
  chatNotYours: (name: string) => `${name} is not of your unit.`,
  chatNobodyAsked: (name: string) => `No superior of ${name} stands in the tab Staff.`,
  chatOutOfTime: () => 'Its date is more than 62 days ago, or yet to come.',
  importUnknown: () =>
    'This part of Clock-ins is no longer there or waits for nothing. Open Pantau > Import again',
  monthUnsettled: (month: string, days: number, people: number) =>
    `${month} cannot be closed yet: ${days} days of ${people} staff are not sure (?). Let come what is missing (tab Attendance recap names it), or give the reason why they were absent.`,
  monthUnheard: (month: string, people: number, from: string) =>
    `${month} stands against ${people} staff who have not had two working days yet to object. Close it from ${from} on, or give the reason why it is closed before; it is shown to them.`,
  monthClosed: (month: string, at: string, by: string) =>
    `${month} was closed on ${at} by ${by}. Reopen it first if it has to change.`,
  monthOpen: (month: string) => `${month} is not closed.`,
  personInOpenMonths: (months: string) =>
    `Data of somebody who stands in an open month cannot be erased: ${months}. Close it first; of somebody who is still employed nothing is erased.`,
  monthErased: (month: string) =>
    `${month} stays closed: what was recorded of somebody in it was erased by a letter, so it cannot be made again.`,
  correctionsWait: () =>
    'So many of your requests wait for an answer that no more can be taken. Ask HR.',
  correctionUnknown: () => 'There is no such request any more.',
  correctionOwn: () => 'What you asked yourself, somebody else answers.',
  correctionsAsked: (count: number, since: string, due: string) =>
    `${count} requests to correct or restrict personal data wait for an answer, the first since ${since}. Answer before ${due} (UU 27/2022, Articles 30 and 41): Pantau > Personal links.`,
  restricted: (name: string, since: string) =>
    `What is done with the data of ${name} is restricted since ${since}, as they asked. It is shown on their own page and in the recaps that are required.`,
  restrictionOwn: () => 'Of your own data, somebody else records or lifts a restriction.',
  maybeOwn: (name: string) =>
    `Your address stands in no row of Employees, and the row of ${name} has none, so it is not known that this is not your own. Write your address into your row, or ask a colleague of HR whose address stands there, or whoever runs Pantau.`,
  letterUnreadable: () => 'Say the number of the letter and its date, which is not after today.',
  sealBroken: (month: string, parts: string) =>
    `What was sealed of ${month} is no longer as it was sealed (${parts}). Tell whoever runs Pantau.`,
  formsUnread: (forms: string) =>
    `The month cannot be closed, because a form could not be read. ${forms}`,
  formUnread: (form: string, reason: string) => `${form}: ${reason}`,

  jobQueued: () => 'Waiting for its turn',
  jobReading: () => 'Reading forms and tabs',
  jobEvaluating: (people: number) => `Checking ${people} people`,
  jobWriting: (tabs: number, people: number) => `Writing ${tabs} tabs (${people} people)`,
  jobDone: (tabs: number) => `Done: ${tabs} tabs written`,
  jobCancelled: () => 'Cancelled',
  jobWaiting: (until: string) =>
    `Google asks Pantau to wait until ${until}. This recap goes on by itself then.`,
  jobRetrying: (reason: string) => `Will be tried again shortly. ${reason}`,
  jobFailed: (reason: string) => `Failed. ${reason}`,
  jobBroken: () => 'Something went wrong in the Pantau service. Tell whoever runs it.',

  employedFromUnknown: (name: string, from: string) =>
    `Since when has ${name} been employed? The row was first read on ${from}, after the first staff list, so days before it are not counted. Fill in Employed from (tab Employees).`,
  formBehind: (title: string, since: string, reason: string) =>
    `The form ${title} has not been read since ${since}. ${reason}`,
  formLinked: (form: string) =>
    `The form ${form} copies its answers to a spreadsheet, where every reader reads them, locations and reasons included. Choose Pantau > Set up this spreadsheet, which unlinks it and deletes the copies.`,
  answersOld: (form: string, days: number) =>
    `Google Forms still has answers of the form ${form} that are older than ${days} days. Choose Pantau > Check the connection > Delete old answers.`,
  formClosed: (form: string) =>
    `The form ${form} takes no answers. Open it in Google Forms and publish it, or run Pantau > Set up this spreadsheet.`,
  formNotOpen: (form: string, access: FormAccess, failure: string) => {
    const whom = access.kind === 'anyone' ? 'anyone with its link' : `the domain ${access.domain}`
    const start = `The form ${form} cannot be opened to ${whom} yet`
    if (failure === 'unavailable' || failure === 'rate-limited') {
      return `${start}: Google does not answer. It is tried again by itself.`
    }
    const remedy =
      access.kind === 'anyone'
        ? 'Ask the administrator of Google Workspace to allow forms for anyone with the link, or choose the domain under Who may open the forms in the tab Settings'
        : 'Look whether the Domain of the forms in the tab Settings is that of the form’s owner, and ask the administrator of Google Workspace to allow it'
    return `${start}: Google refuses it. ${remedy}; then choose Pantau > Check the connection.`
  },
  formNotWatched: (
    form: string,
    reason: 'access' | 'project' | 'topic' | 'unanswered',
    topic: string,
  ) => {
    const remedy = {
      access: 'Share the form with Pantau’s service account as an editor again.',
      project: 'Tell whoever runs Pantau: Google withdrew from its project the right to this form.',
      topic: `Tell whoever runs Pantau: the Pub/Sub topic ${topic} must be there and let forms-notifications@system.gserviceaccount.com publish.`,
      unanswered: 'Google does not answer what Pantau asks it for just now.',
    }[reason]
    return `Google does not tell Pantau when the form ${form} is filled in; answers are read all the same, some minutes later. ${remedy} It is tried again by itself within an hour.`
  },
  emailCollectionDiffers: (form: string, verified: boolean) =>
    verified
      ? `The form ${form} does not collect verified addresses, though Settings says so. Open it in Google Forms and choose Settings > Responses > Collect email addresses > Verified.`
      : `The form ${form} collects addresses, though Settings says no. Open it in Google Forms and choose Settings > Responses > Collect email addresses > Do not collect.`,
  questionMissing: (form: string, question: string) =>
    `The form ${form} no longer asks "${question}". Run Pantau > Set up this spreadsheet to restore it.`,

  accessSetAside: (reason: 'gone' | 'unreadable' | 'no-hr', since: string | undefined) => {
    const what = {
      gone: 'The tab is gone',
      unreadable: 'No row can be read',
      'no-hr': 'Nobody stands there with the role hr',
    }[reason]
    const counting = since
      ? `What was read on ${since} still counts`
      : 'Until then whoever set up Pantau is the only hr'
    return `${what}, so it does not count. ${counting}. Restore the tab, with at least one row whose role is hr.`
  },

  checkLocale: () => 'Dates and numbers are read as an Indonesian office types them.',
  ledger: () => 'Ledger of Pantau',
  ledgerLost: (sequence: number, at: string) =>
    `The ledger lacks entries: on ${at} it had entry no. ${sequence}, and it has not any more. Recaps made now may lack what was filed or decided. Please tell whoever runs the Pantau service; the copy of the store from then has them`,
  ledgerBroken: (sequence: number) =>
    `The ledger is not whole besides, at entry no. ${sequence}; put a copy from before in its place first.`,
  ledgerAccepted: (sequence: number, reason: string, at: string) =>
    `On ${at} whoever runs the Pantau service took the ledger as it is, though it lacks what it had up to entry no. ${sequence}. Reason: ${reason}. Please check that recaps made before still say the same`,
  anchorMissing: (sequence: number) =>
    `The mark of the ledger (entry no. ${sequence}) that Pantau keeps in this file is gone. The next reading checks the ledger and sets it again.`,
  anchorTouched: (sequence: string, isSetAgain: boolean, at: string) =>
    `The mark of the ledger (entry no. ${sequence}) that Pantau keeps in this file was gone on ${at}, or something had been added to it. ${isSetAgain ? 'The ledger was read whole, nothing is missing, and the mark was set again' : 'The ledger is not whole, so the mark is not set again'}. People cannot reach it by the spreadsheet: please tell whoever runs the Pantau service`,
  evidenceRemade: (count: number, at: string) =>
    `On ${at} ${count} kept results were not what the ledger gives; they were made anew from it. Please make recaps anew that were made before, and tell whoever runs the Pantau service`,
  evidenceLost: (
    what: 'fact' | 'person-month' | 'sealed-part' | 'ledger' | 'anchor' | 'index' | 'basis',
    which: string,
    at: string,
  ) =>
    what === 'ledger'
      ? `On ${at} the ledger was found not to be whole at entry no. ${which}. Please tell whoever runs the Pantau service`
      : what === 'basis'
        ? `On ${at} what the Pantau service keeps of this agency (${which === 'secret' ? 'the key of personal codes' : 'which spreadsheet is its own'}) was not what the ledger has, and cannot be put back from it. Whose a filing is that came in since may be wrong. Please tell whoever runs the Pantau service; a copy of the store from before has it`
        : `On ${at} a part of a closed month (${which}) was not as it was sealed and cannot be made anew. Please tell whoever runs the Pantau service`,
  nothingLost: () =>
    'The ledger has every entry that the spreadsheet was told of; nothing to accept.',
  protections: () => 'Data > Protect sheets and ranges',
  protectionRestored: (
    fault: 'missing' | 'warning-only' | 'partial' | 'editors',
    removed: string,
    at: string,
  ) => {
    const what = {
      missing: 'The protection of this tab was gone',
      'warning-only': 'The protection of this tab only warned',
      partial: 'The protection of this tab left cells free',
      editors: 'Others than it is meant for could change this tab',
    }[fault]
    const who = removed ? ` No longer among its editors: ${removed}.` : ''
    return `${what}; it was put back on ${at}.${who} Look through the tab and its version history: what was changed meanwhile stands.`
  },
  tabRefused: ({
    tab,
    workerEmail,
    reason,
  }: {
    readonly tab: string
    readonly workerEmail: string
    readonly reason: string
  }) =>
    `Pantau cannot write in the tab ${tab}. As the owner of the file, open Data > Protect sheets and ranges and delete the protection of that tab, or add ${workerEmail} to those who may edit it; the next reading writes. ${reason}`,
  protectionRefused: (reason: string) =>
    `The tabs that only HR may change cannot be protected. Remove protections of others from these tabs, as the owner of the file. ${reason}`,

  recapNotMade: (due: {
    readonly recap: string
    readonly month: string
    readonly dueOn: string
    readonly daysLate: number
    readonly to: string
    readonly through: string
    readonly clause: string
  }) =>
    `${due.recap} of ${due.month} was not made yet since the month ended: due ${due.dueOn}` +
    (due.daysLate > 0 ? `, ${due.daysLate} day(s) ago` : '') +
    (due.to && `, to ${due.to}`) +
    (due.through && ` through ${due.through}`) +
    ` (${due.clause}). Choose Pantau > Make recaps`,
  clauseChanged: (said: {
    readonly clause: string
    readonly email: string
    readonly date: string
  }) =>
    `${said.clause}: says something else than what ${said.email} put in force on ${said.date}. Check its row, and put it in force again with Pantau > Regulations`,
  holidaysMissing: (year: string) =>
    `No holidays of ${year}: every weekday of it counts as a working day. Choose Pantau > Holidays`,
  ramadanMissing: (year: string) =>
    `No Ramadan of ${year}: standard hours count all year. Choose Pantau > Holidays`,

  localeWhere: () => 'File > Settings > Locale',
  localeWrong: (
    locale: string,
    reads: { readonly dayFirst: boolean; readonly decimalComma: boolean },
    tabs: string,
  ) => {
    const date = reads.dayFirst
      ? ''
      : ' A date typed as 05/07 may be read as 7 May instead of 5 July, and nothing shows it.'
    const number = reads.decimalComma ? '' : ' A number typed as 1,5 is not read as one and a half.'
    return `The locale of this spreadsheet is ${locale}, not Indonesia, so what is typed is read another way.${date}${number} Choose File > Settings > Locale: Indonesia. Then check what was typed or pasted before in ${tabs}: the change does not mend it.`
  },
  checkSpreadsheet: () => 'The spreadsheet can be read.',
  checkForm: (form: string, access: FormAccess | undefined) => {
    if (!access) return `The form ${form} can be read.`
    const whom = access.kind === 'anyone' ? 'anyone with its link' : `the domain ${access.domain}`
    return `The form ${form} can be read, and opened by ${whom}.`
  },
  checkSettings: (count: number) =>
    count === 0
      ? 'Every cell can be read.'
      : `${count} cells or submissions need attention: see the tab Diagnostics.`,
  sweepsEvery: (minutes: number) =>
    `All forms and tabs are read at least every ${minutes} minutes.`,
  checkSweep: (at: string) => `Last read ${at}.`,
  checkNeverSwept: () => 'Not read yet; this happens within a few minutes.',
  checkSweepLate: (at: string) => `Last read ${at}: too long ago. Tell whoever runs Pantau.`,
}

export type WorkerText = typeof workerEn
