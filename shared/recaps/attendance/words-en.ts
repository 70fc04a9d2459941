import type { HalfDay, UnsureReason } from '../../model/outcome.ts'

/** What stands on *Rekap Kehadiran*. */
export interface AttendanceWords {
  title: string
  late: string
  early: string
  yearAbsences: string
  disciplineStep: string
  mealMoney: string
  allowance: string
  mealMoneyMeaning(codes: string): string
  allowanceMeaning(percents: string): string
  officeShare: string
  legend: string
  emptyCell: string
  /** What has not come of days that are not sure; `days` of the month. */
  unsure(name: string, days: readonly number[], reasons: readonly UnsureReason[]): string
  /** Days at work of which lateness, or what lacked, waits for a decision. */
  openHours(name: string, days: readonly number[]): string
  /** Days that HR settled as absences when the month was closed. */
  settled(name: string, days: readonly number[]): string
  /** From when one person counts. */
  personCountsFrom(name: string, date: string): string
  percentMeaning: string
  quotaMeaning: string
  bandsMeaning: string
  absencesMeaning: string
  /** Half a day by permit; `isAlone` where nothing was seen of the other half. */
  halfDay(day: number, half: HalfDay, isAlone: boolean): string
  halfDays(name: string, days: readonly string[]): string
  noLeaveKind: string
  leaveDays(kind: string, days: number): string
  leaveMeaning: string
  noLeaveKindMeaning: string
  notes: string
  /** `days` of the month. */
  byAlternateChannel(name: string, days: readonly number[]): string
}

const UNSURE_EN: Readonly<Record<UnsureReason, string>> = {
  'form-behind': 'a form was not read since the day was over',
  'machine-file': 'the clock-in machine’s file has not come',
  import: 'what was pasted of the clock-in machine is not counted yet',
  quarantine: 'something filed for this person is in quarantine (tab Diagnostics)',
  'roster-unread': 'the roster’s cell is no code (tab Diagnostics)',
  undecided: 'a request waits for a decision (tab Reviews)',
}

const HALF_EN: Readonly<Record<HalfDay['as'], string>> = {
  SK: 'sick',
  I: 'permission',
  DL: 'official travel',
  WFH: 'from home',
}

export const attendanceEn: AttendanceWords = {
  title: 'ATTENDANCE RECAP',
  late: 'Late (minutes)',
  early: 'Left early (minutes)',
  yearAbsences: 'Absent this year (days)',
  disciplineStep: 'Discipline step',
  mealMoney: 'Meal money (days)',
  allowance: 'Allowance deduction',
  mealMoneyMeaning: (codes) => `Meal money: days of ${codes}`,
  allowanceMeaning: (percents) =>
    `Allowance deduction: percent of each day, added up, 100% at most (${percents})`,
  officeShare: 'Share at the office',
  legend: 'Legend',
  emptyCell:
    'empty: the day is not over, nothing was asked that day, or the person was not employed. A code on a day on which nothing was asked is shown and not counted',
  unsure: (name, days, reasons) =>
    `${name}: not sure (?) on ${days.join(', ')}: ${reasons.map((reason) => UNSURE_EN[reason]).join('; ')}.`,
  openHours: (name, days) =>
    `${name}: ${days.join(', ')}: a request waits for a decision (tab Reviews); until then only what lacks either way is counted.`,
  settled: (name, days) =>
    `${name}: ${days.join(', ')} were not sure, and settled as absent without notice (TK) by HR when the month was closed.`,
  personCountsFrom: (name, date) =>
    `${name}: counted from ${date}, when the row was first read (Employed from is empty).`,
  percentMeaning:
    '% = (H + WFH + DL) of the working days so far (H + WFH + DL + C + SK + I + TK), days off, days that are not sure (?) and days that are not over left out',
  bandsMeaning:
    'TL1–TL4 late and PSW1–PSW4 left early by 1–30, 31–60, 61–90 and over 90 minutes: so many days',
  absencesMeaning:
    'Absent this year: days absent without notice from 1 January to the end of this month, of PNS and CPNS, as far as recorded; Discipline step: the range of days reached under the law of discipline of the day: to be examined, not a verdict',
  quotaMeaning:
    'At the office and at home: how many H and WFH that day. At the office / limit: people planned or seen at the office, among those the quota counts, against the most allowed that day',
  halfDay: (day, { part, as }, isAlone) =>
    `${day} ${part} ${HALF_EN[as]}${isAlone ? ', the other half without presence' : ''}`,
  halfDays: (name, days) => `${name}: half a day by permit: ${days.join('; ')}.`,
  noLeaveKind: 'Leave, kind not recorded',
  leaveDays: (kind, days) => `${kind} ${days}`,
  leaveMeaning:
    'Leave (C) of the month by kind, in working days (PP 11/2017 as changed by PP 17/2020; BKN 24/2017)',
  noLeaveKindMeaning:
    'Leave, kind not recorded: only in the roster, or the request does not say a kind; it counts as leave all the same',
  notes: 'Notes',
  byAlternateChannel: (name, days) =>
    `${name}: present by another channel, written down by the superior, on ${days.join(', ')}.`,
}
