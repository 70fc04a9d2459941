import { datesOfMonth, parseCivilDate, toSheetSerial } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { MADE_UP_AGENCY_CODE } from '../model/made-up-agency.ts'
import {
  ACCESS_ROLE,
  EMPLOYMENT_STATUS,
  HOLIDAY_KIND,
  POSITION_CLASS,
  YES_NO,
} from '../workbook/choices.ts'
import { sheetIdOf } from '../workbook/sheet-id.ts'
import { specialPostsOf } from '../workbook/special-posts.ts'
import type { Choice } from '../workbook/tab-declaration.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import {
  isMadeUpWorkingDay,
  madeUpCode,
  madeUpHolidays,
  madeUpMonths,
  MADE_UP_ZONE,
  type MadeUpMoment,
} from './made-up-days.ts'
import { headOf, MADE_UP_PEOPLE, type MadeUpPerson } from './made-up-people.ts'
import { madeUpText } from './made-up-text.ts'

type Cell = string | number

/** Rows under the header of a tab, in the order in which set-up makes its columns. */
export interface MadeUpTab {
  readonly sheetId: number
  readonly rows: readonly (readonly Cell[])[]
}

const TEMPLATE = {
  number: '4/2025',
  issuedOn: '2025-04-16',
  validFrom: '2025-04-21',
  template: 'nasional',
} as const

/** What stands in *Pengaturan*, by key. */
export function madeUpSettings({ today, language }: MadeUpMoment): Record<string, string> {
  const text = madeUpText(language)
  const [head] = MADE_UP_PEOPLE
  return {
    agencyName: text.name,
    governmentKind: 'regency',
    governmentName: text.government,
    agencyCode: MADE_UP_AGENCY_CODE,
    zone: MADE_UP_ZONE,
    language,
    workingDaysPerWeek: '5',
    countsFrom: datesOfMonth(madeUpMonths(today)[0])[0]!,
    place: text.place,
    signatoryName: head!.name,
    signatoryId: head!.id,
    signatoryRank: head!.rank,
    signatoryPost: text.posts.head,
    verifiedEmail: 'no',
  }
}

/** All else that people type; whoever tries the office acts as its HR and as the head of each unit. */
export function madeUpTabs(
  { today, language }: MadeUpMoment,
  { email }: { readonly email: string },
): MadeUpTab[] {
  const text = madeUpText(language)
  const say = (choices: readonly Choice[], key: string) => titleOf(choices, key, language)
  const holidays = madeUpHolidays(today)
  const units = Object.entries(text.units)
  const roles = [['hr', ''], ...units.map(([code]) => ['kepala-unit', code])] as const
  return [
    tab(
      'access',
      roles.map(([role, unitCode]) => ({ email, role: say(ACCESS_ROLE, role), unitCode })),
    ),
    tab(
      'units',
      units.map(([code, name]) => ({
        code,
        name,
        headId: headOf(code),
        publicService: say(YES_NO, 'no'),
        exemptFromWfh: say(YES_NO, 'no'),
      })),
    ),
    tab(
      'employees',
      MADE_UP_PEOPLE.map((person) => ({
        ...person,
        status: say(EMPLOYMENT_STATUS, person.post === 'contract' ? 'PPPK' : 'PNS'),
        post: text.posts[person.post],
        positionClass: say(POSITION_CLASS, classOf(person)),
        specialPost: specialPostOf(person, language),
        internetAtHome: say(YES_NO, 'yes'),
      })),
    ),
    tab(
      'holidays',
      holidays.map(({ date, name, kind }) => ({
        date: toSheetSerial(date),
        name,
        kind: say(HOLIDAY_KIND, kind),
      })),
    ),
    tab('policies', [
      {
        ...TEMPLATE,
        issuedOn: toSheetSerial(parseCivilDate(TEMPLATE.issuedOn)),
        validFrom: toSheetSerial(parseCivilDate(TEMPLATE.validFrom)),
      },
    ]),
    ...madeUpMonths(today).map((month) => ({
      sheetId: sheetIdOf(getPeopleTab('roster'), month),
      rows: MADE_UP_PEOPLE.map(({ id, name, unitCode }, place) => [
        id,
        name,
        unitCode,
        ...datesOfMonth(month).map((date) =>
          isMadeUpWorkingDay(date, holidays) ? madeUpCode(place, date) : '',
        ),
      ]),
    })),
  ]
}

function classOf({ post }: MadeUpPerson): string {
  const classes = {
    head: 'jpt',
    unitHead: 'pengawas',
    clerk: 'pelaksana',
    specialist: 'fungsional',
    contract: 'pelaksana',
  }
  return classes[post]
}

function specialPostOf({ post }: MadeUpPerson, language: Language): string {
  if (post !== 'head' && post !== 'unitHead') return ''
  const key = post === 'head' ? 'kepala-dinas' : 'kepala-unit'
  return titleOf(specialPostsOf('regency'), key, language)
}

function tab(key: string, rows: readonly Readonly<Record<string, Cell | undefined>>[]): MadeUpTab {
  const declared = getPeopleTab(key)
  return {
    sheetId: sheetIdOf(declared),
    rows: rows.map((row) => declared.columns.map((column) => row[column.key] ?? '')),
  }
}

function titleOf(choices: readonly Choice[], key: string, language: Language): string {
  const choice = choices.find((one) => one.key === key)
  if (!choice) throw new RangeError(`No choice "${key}"`)
  return choice.title[language]
}
