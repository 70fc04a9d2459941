import { identifierName } from '../identifier-name.ts'
import type { AuthorityRole } from '../../model/grant.ts'

/** What is said of who may do what: asked for, given, taken away, refused. */
export const authorityEn = {
  grant: (email: string, role: AuthorityRole, unit: string) => {
    const title = {
      hr: 'hr',
      'kepala-unit': 'unit-head',
      pembaca: 'reader',
      installer: 'installer of Pantau',
    }[role]
    return `${email} as ${title}${unit ? ` (unit ${unit})` : ''}`
  },
  waiting: (grant: string, since: string) =>
    `${grant}: asked for since ${since}, and not in force yet. Let somebody else whose role is hr confirm it under Pantau > Confirm`,
  confirmed: (grants: string, by: string, at: string) => `${grants}: confirmed by ${by} on ${at}`,
  byOperator: (grants: string, reason: string, at: string) =>
    `${grants}: confirmed by whoever runs Pantau on ${at}. Reason: ${reason}`,
  lowered: (grants: string, at: string) =>
    `${grants}: no longer in force since ${at}, because the row of Access is gone or says less`,
  addressChange: (name: string, id: string, was: string, becomes: string) =>
    `${name} (${identifierName(id)}): e-mail ${was || '(none)'} becomes ${becomes || '(none)'}`,
  identityWaiting: (change: string, since: string) =>
    `${change}: written since ${since}, and not in force yet, because this person, or who has that address, has filings. Until it is confirmed the former e-mail counts. Let somebody else whose role is hr confirm it under Pantau > Confirm`,
  numberChange: (name: string, was: string, becomes: string) =>
    `${name}: ${identifierName(was)} becomes ${identifierName(becomes)}, the same person`,
  numberWaiting: (change: string, since: string) =>
    `${change}: written since ${since}, and not in force yet; until it is confirmed the person counts under the former number. If it is the same person, let somebody else whose role is hr confirm it under Pantau > Confirm. If not, put the row with the former number back and fill in Until`,
  ownIdentity: () => 'Your own e-mail and NIP are confirmed by somebody else whose role is hr.',
  ownRole: () => 'Your own role is confirmed by somebody else whose role is hr.',
  confirmationUnknown: () =>
    'What was to be confirmed is no longer asked for, or is in force already. Open Pantau > Confirm again.',
  accountChanged: (email: string) =>
    `${email} belongs to the Google account that first signed in under it, and this is another. Ask HR to take its rows out of the tab Access, add them again, and confirm them.`,
  selfDecided: (who: string, what: string) =>
    `${who}, ${what}: was decided in the sheet, which the person could do alone, so it still waits. Let somebody else decide it under Pantau > Review desk`,
  decided: (
    choice: string,
    by: string,
    { at, note }: { readonly at: string; readonly note: string },
  ) => `${choice}, by ${by} on ${at}${note && `. Note: ${note}`}`,
  sharing: () => 'File > Share',
  sharedWithAnyone: () =>
    'Anyone who has the link can change this spreadsheet. Decisions on permits that are made in its cells therefore do not count, until they are made under Pantau > Review desk. Let the file’s owner set general access to Restricted',
  sharedWithDomain: (domain: string) =>
    `Everybody of ${domain} can change this spreadsheet. Decisions on their permits that are made in its cells therefore do not count, until they are made under Pantau > Review desk. Let the file’s owner set general access to Restricted`,
  sharedWithGroup: (group: string) =>
    `The members of the group ${group} can change this spreadsheet, and Pantau cannot know who they are: of their own permits they could decide in the cells, and that would count. Let the file’s owner share it with each person of the tab Access instead`,
  sharingUnknown: () =>
    'Google does not let Pantau see who can change this spreadsheet, so only those of the tab Access are known as such. Let the file’s owner allow editors to change permissions and share, under the settings of sharing',
  inForce: () => 'in force',
  awaiting: () => 'awaiting confirmation',
  lapsed: () => 'not in force: not employed',
  holderAbsent: (grant: string, name: string) =>
    `${grant}: not in force today, because by the tab Employees ${name} is not employed here. If so, take the row out of the tab Access and stop sharing this file with them (File > Share). If not, mend Employed From or Employed Until in the tab Employees`,
  lastHrAbsent: (grant: string, name: string) =>
    `${grant}: by the tab Employees ${name} is not employed here. The role stays, because nobody else has it, but confirms nothing and decides nothing under Pantau > Review desk. Write in the tab Access who has the role hr from now on, and ask whoever runs Pantau to confirm it. If the dates are wrong, mend Employed From or Employed Until in the tab Employees`,
  installerAbsent: (grant: string, name: string) =>
    `${grant}: by the tab Employees ${name} is not employed here, and Pantau works in this spreadsheet under that account. Before it is closed, let somebody else whose role is hr connect the spreadsheet under their own account (Pantau > Set up this spreadsheet) with an enrolment code from whoever runs Pantau, and another hr confirm it`,
}

export type AuthorityText = typeof authorityEn
