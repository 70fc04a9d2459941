import { doctorWordsEn } from './doctor-words.ts'
import type { FormAccess, Zone } from '../../model/agency.ts'

/** What a line of the doctor says, and how it is mended; empty where nothing is to be done. */
export interface Told {
  readonly message: string
  readonly mend: string
}

const told = (message: string, mend = ''): Told => ({ message, mend })

/** What the doctor says, to HR in *Periksa sambungan* and to the operator on the command line. */
export const doctorEn = {
  ...doctorWordsEn,
  machine: 'This machine',
  counts: (counts: { broken: number; look: number; unknown: number; good: number }): string =>
    `${counts.broken} broken, ${counts.look} to be looked at, ${counts.unknown} cannot be checked, ${counts.good} good.`,
  titles: {
    settings: 'Settings',
    google: 'Google',
    'key-file': 'Key of the service account',
    token: 'Access to Google',
    clock: 'Clock',
    quota: 'Google’s quota',
    audience: 'Whose tokens are believed',
    'refused-audiences': 'Refused scripts',
    rehearsal: 'Time',
    watches: 'Told by Google of answers',
    store: 'Store',
    'master-key': 'Master key',
    'evidence-key': 'Key of marks',
    files: 'Files',
    backup: 'Copy of the store',
    disk: 'Disk',
    service: 'Pantau’s service',
    connection: 'Connection',
    spreadsheet: 'Spreadsheet',
    locale: 'Locale',
    zone: 'Time zone',
    protections: 'Protections',
    sharing: 'Sharing',
    forms: 'Forms',
    form: 'Form',
    sweep: 'Reading',
    contents: 'Contents',
    holidays: 'Holidays',
    regulation: 'Regulation',
    month: 'This month',
    roles: 'Roles',
    recaps: 'Recaps',
    ledger: 'Ledger',
    'closed-months': 'Closed months',
    evidence: 'What is kept',
  },

  googleItself: () => told('Google itself.'),
  googleLocal: (root: string) => told(`The local workspace at ${root}, not Google.`),
  settingsWrong: (reason: string) =>
    told(reason, 'Set the variable in the service’s environment file, then start it again.'),
  audience: (audiences: string) => told(audiences),
  watched: (topic: string, account: string) => told(`Through ${topic}, messages of ${account}.`),
  topicOfOthers: (topic: string, project: string) =>
    told(
      `${topic} is not a topic of a service account’s project (${project}): Google refuses to publish there.`,
      'Make the topic in that project and name it in FORMS_WATCH_TOPIC.',
    ),
  unwatched: (account: string, project: string) =>
    told(
      `Of forms of the offices of ${account} Google tells nothing: no topic is of its project, ${project}. They are read as ever.`,
      'Make a topic with its push subscription in that project, and name them beside the others in FORMS_WATCH_TOPIC, FORMS_PUSH_AUDIENCE and FORMS_PUSH_ACCOUNT.',
    ),
  audienceForgotten: (audience: string) =>
    told(
      `Still ${audience}, so nobody can sign in.`,
      'Google Cloud > APIs & Services > Credentials: copy the OAuth client id of the add-on’s script into OIDC_AUDIENCE and start the worker again.',
    ),
  refusedNone: () => told('No script was refused.'),
  refused: (seen: string, allowed: string) =>
    told(
      `Refused: ${seen}; allowed: ${allowed}.`,
      'Add to OIDC_AUDIENCE those that are scripts of yours, and start the worker again. One that you do not know is left refused.',
    ),
  rehearsal: (start: string) =>
    told(
      `Rehearsal: the clock started at ${start}.`,
      'Remove PANTAU_NOW where this is the real service.',
    ),
  realTime: () => told('Real time.'),

  keyFile: (email: string) => told(`Readable, of ${email}.`),
  keyFileWrong: (path: string, reason: string) =>
    told(
      `${path} cannot be used (${reason}).`,
      'Google Cloud > IAM & Admin > Service Accounts > Keys > Add key (JSON): save it there with mode 600, or say in GOOGLE_APPLICATION_CREDENTIALS where it is.',
    ),
  noKey: () =>
    told(
      'Without the service account’s key nothing can be asked of Google.',
      'Mend the key first.',
    ),
  token: () => told('Google gives tokens for spreadsheets and forms, and for sharing.'),
  tokenRefused: (reason: string) =>
    told(
      `Google gives no token: ${reason}.`,
      'Google Cloud > IAM & Admin > Service Accounts: look whether the account is enabled and this key stands under Keys; make a new key where it does not.',
    ),
  googleSilent: (reason: string) =>
    told(
      `Google does not answer now (${reason}).`,
      'Try again in a few minutes; where it stays so, look at the network and the proxy of this machine.',
    ),
  clock: (seconds: number) => told(`Agrees with Google’s within ${seconds} s.`),
  clockApart: (own: string, theirs: string) =>
    told(
      `This machine says ${own}, Google ${theirs}.`,
      'Set the clock and let it be kept: sudo timedatectl set-ntp true.',
    ),
  clockUnknown: () => told('Google did not say what time it is.', 'Mend access to Google first.'),
  clockRehearsed: () => told('Not held against Google’s: this is a rehearsal.'),
  clockBehind: (fault: string) =>
    told(
      `${fault}.`,
      'Set the clock (sudo timedatectl set-ntp true), then run npm run pantau -- verify-ledger.',
    ),
  quota: (percent: number, minutes: number) =>
    told(
      `Sweeps take ${percent} % of the calls that they may; everything is read every ${minutes} min.`,
    ),
  quotaFull: (wished: number, minutes: number) =>
    told(
      `For so many agencies Google’s quota suffices every ${minutes} min, not every ${wished} min as is wished.`,
      'Google Cloud > APIs & Services > Google Sheets API (and Forms) > Quotas: ask for more, then put it into SHEETS_CALLS_PER_MINUTE and FORMS_CALLS_PER_MINUTE.',
    ),
  store: () => told('Can be written to.'),
  storeWrong: (reason: string) =>
    told(
      reason,
      'worker/README.md, “The master key and copies of the store” or “A store in PostgreSQL”, says what to do.',
    ),
  storeUnsafe: (settings: string, statements: string) =>
    told(
      `Not on at the database server: ${settings}. When it or its machine fails, what was acknowledged may be lost or damaged.`,
      `As the server’s administrator: ${statements} SELECT pg_reload_conf(); where it is set for the database or the account, ALTER DATABASE or ALTER ROLE … RESET. full_page_writes may stay off on storage that never writes a page in part.`,
    ),
  storeNone: (dataDir: string) =>
    told(
      `There is no store in ${dataDir}.`,
      'Start the worker once, which makes it; where there was one, PANTAU_DATA names another directory or the disk is not mounted.',
    ),
  storeFirst: () => told('The store cannot be opened.', 'Mend the store first.'),
  masterKey: (path: string) => told(`${path} opens the store.`),
  masterKeyWrong: (reason: string) =>
    told(
      reason,
      'Put the copy of the key that was made at the beginning there (mode 600). No other key opens this store, and none is made anew.',
    ),
  evidenceKey: () => told('The one that kept months are marked with.'),
  evidenceKeyChanged: (reason: string) =>
    told(
      `${reason}.`,
      'Nothing is lost: months are evaluated again. Look who can write to the data directory.',
    ),
  files: () => told('Closed to other accounts.'),
  filesOpen: (listed: string) =>
    told(
      `Open to other accounts of this machine: ${listed}.`,
      'Close them as their owner: chmod go= FILE.',
    ),
  backup: (days: number) => told(days === 0 ? 'Made within a day.' : `Made ${days} days ago.`),
  backupOld: (days: number) =>
    told(
      `The last copy was made ${days} days ago.`,
      'npm run pantau -- backup DIR, each day by a timer; on another disk, apart from the master key.',
    ),
  backupElsewhere: () =>
    told(
      'Made by the database server, which Pantau does not ask for them.',
      'pg_dump as worker/README.md, “Copies of a database”, has it, or what the provider offers, each day; apart from the master key.',
    ),
  backupNone: () =>
    told(
      'No copy was made of this store yet.',
      'npm run pantau -- backup DIR, each day by a timer; on another disk, apart from the master key.',
    ),
  disk: (percent: number) => told(`${percent} % is free.`),
  diskFull: (percent: number) =>
    told(
      `Only ${percent} % is free under the store.`,
      'Make room, or move the data directory to a larger disk while the worker is ended. A full disk loses nothing acknowledged, but nothing more is taken.',
    ),
  formsBehind: (behind: number, total: number) =>
    told(
      `${behind} of ${total} forms were not read for too long.`,
      'The lines of its agency say which and why.',
    ),
  formsRead: (total: number) => told(`All ${total} are read in time.`),
  service: () => told('Can record, and its clock is right.'),
  serviceWrong: () =>
    told(
      'Something is wrong with Pantau’s service itself, not with your files.',
      'Tell whoever runs Pantau: they see it with npm run pantau -- doctor.',
    ),

  connectionEnded: (at: string) => told(`Ended on ${at}; nothing is asked of Google.`),
  notShared: (what: string, workerEmail: string) =>
    told(
      `${what} is out of Pantau’s reach: not shared with ${workerEmail}, deleted, or an administrator forbids sharing outside.`,
      `Open it, choose Share, add ${workerEmail} as Editor. Where Google refuses that, ask the administrator of Google Workspace: Admin console > Apps > Google Workspace > Drive and Docs > Sharing settings, allow sharing with that address. Where it was deleted, put it back from the bin.`,
    ),
  accountGone: (what: string, account: string) =>
    told(
      `${what} cannot be read: ${account}, with which it is shared, is no longer with this Pantau.`,
      'Choose Pantau > Siapkan lembar again: it shares spreadsheet and forms with the address that is there now. Whoever runs Pantau puts the key back where it was taken away by mistake.',
    ),
  spreadsheetTrashed: () =>
    told(
      'It lies in the bin: Google deletes it for good after 30 days.',
      'Whoever owns it puts it back: Google Drive > Bin, right click, Restore.',
    ),
  spreadsheetReadOnly: (workerEmail: string) =>
    told(
      `Pantau may read it and not write to it: ${workerEmail} is not an Editor.`,
      `Open it, choose Share, and make ${workerEmail} an Editor.`,
    ),
  sharingForbidden: (what: string, workerEmail: string) =>
    told(
      `An administrator of Google Workspace forbids Pantau ${what}.`,
      `Ask the administrator: Admin console > Apps > Google Workspace > Drive and Docs > Sharing settings > Sharing options, allow sharing with ${workerEmail} (or its domain in the allowlist).`,
    ),
  apiOff: (what: string) =>
    told(
      `${what} cannot be asked for: an API of the Cloud project is switched off.`,
      'Google Cloud > APIs & Services > Library: enable Google Sheets API, Google Forms API and Google Drive API in the project of the service account.',
    ),
  notAsked: (what: string, reason: string) =>
    told(
      `${what}: Google gave no clear answer now (${reason}).`,
      'Try again in a few minutes. Nothing is known to be broken.',
    ),
  /** Why Google did not answer as hoped, by the kind of its refusal. */
  reasons: {
    unauthenticated: 'it does not take Pantau’s token',
    denied: 'it does not let Pantau see that',
    'not-found': 'it does not find the file',
    rejected: 'it does not take the question',
    'rate-limited': 'too much was asked at once',
    unavailable: 'no answer',
  },
  theSpreadsheet: 'The spreadsheet',
  theForm: (form: string): string => `The form ${form}`,
  spreadsheetFirst: () => told('The spreadsheet cannot be read.', 'Mend “Spreadsheet” first.'),
  locale: () => told('Dates and numbers are read as an Indonesian office types them.'),
  zone: (zone: string) => told(`${zone}, as Pengaturan says.`),
  zoneDiffers: (theirs: string, zone: Zone, wanted: string) =>
    told(
      `The spreadsheet is at ${theirs}, the agency at ${zone} (${wanted}): times that formulas and Google show there differ. Pantau itself counts by Pengaturan.`,
      `Choose File > Settings > Time zone: ${wanted}; or mend Zona waktu in Pengaturan where that is wrong.`,
    ),
  zoneUnknown: () => told('Google did not say the spreadsheet’s time zone.'),
  protections: (tabs: number) => told(`${tabs} tabs are protected.`),
  protectionsMissing: (tabs: string) =>
    told(
      `Not protected as they should be: ${tabs}.`,
      'Pantau protects them again at its next reading. Where it stays so, the owner of the file chooses Pantau > Siapkan lembar once, or takes other protections away in Data > Protect sheets and ranges.',
    ),
  formOpen: (form: string, access: FormAccess) =>
    told(
      `${form}: published, and open to ${access.kind === 'anyone' ? 'anyone with the link' : `accounts of ${access.domain}`}.`,
    ),
  formReadable: (form: string) => told(`${form} can be read.`),
  formTrashed: (form: string) =>
    told(
      `${form} lies in the bin: nobody can fill it in, and Google deletes it for good after 30 days.`,
      'Whoever owns it puts it back: Google Drive > Bin, right click, Restore.',
    ),
  formShut: (form: string, wanted: FormAccess) =>
    told(
      `${form} cannot be opened by ${wanted.kind === 'anyone' ? 'anyone with the link' : `accounts of ${wanted.domain}`} as Pengaturan wants.`,
      'Pantau opens it at its next reading, in a few minutes. Where it stays so: open the form in Google Forms, Publish (or Published options) > Manage > Responders; where that choice is missing, an administrator forbids it.',
    ),
  respondersUnknown: (form: string, reason: string) =>
    told(
      `Who may open ${form} could not be read (${reason}).`,
      'Try again in a few minutes. Nothing is known to be broken.',
    ),
  sharing: () => told('Only people named one by one can change the spreadsheet.'),
  holidays: (year: string, days: number) => told(`${year}: ${days} days are in Hari Libur.`),
  regulation: (citation: string, until: string) =>
    told(`${citation}: in force today and until ${until}.`),
  regulationNone: (day: string) =>
    told(
      `No regulation is in force on ${day}, so that nothing of it is checked.`,
      'Choose Pantau > Aturan: prolong, replace or add one.',
    ),
  regulationEnds: (citation: string, day: string) =>
    told(
      `${citation} is in force today; on ${day}, before the month ends, none is.`,
      'Choose Pantau > Aturan: Perpanjang or Ganti, where a new circular has come.',
    ),
  monthInOrder: () => told('Nothing is lacking of this month.'),
  ledger: (entries: number) => told(`${entries} entries, the chain is whole.`),
  ledgerBroken: (sequence: number, reason: string) =>
    told(
      `Entry ${sequence} does not fit: ${reason}.`,
      'End the worker and keep the data directory as it is. Then put back a copy from before (npm run pantau -- restore) and run verify-ledger on it.',
    ),
  anchorMend: 'Tell whoever runs Pantau. They look with npm run pantau -- verify-ledger.',
  closedMonths: (months: number) => told(`${months} closed, as sealed.`),
  closedMonthsChanged: (changed: string) =>
    told(
      `Not as sealed: ${changed}.`,
      'npm run pantau -- verify-month says whether the ledger still gives it; a copy of the store from before has it.',
    ),
  evidence: () => told('Nothing differed in the last week.'),
  evidenceTold: (listed: string) =>
    told(listed, 'Look with npm run pantau -- verify-ledger and rebuild --check.'),
}
export type DoctorText = typeof doctorEn
