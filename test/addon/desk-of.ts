import type { Desk, DeskItem } from '../../shared/contract/desk.ts'

/** A report that waits, unless overrides say otherwise. */
export function itemOf(overrides: Partial<DeskItem>): DeskItem {
  return {
    ref: 'r1',
    who: 'Siti Aminah',
    form: 'Laporan Kinerja Harian',
    date: '5 Juli 2021',
    what: '1. Menyusun nota — Nota dinas',
    since: 'sejak kemarin',
    overdue: false,
    remarks: [],
    assessed: true,
    ...overrides,
  }
}

export function deskOf(
  oneByOne: DeskItem[],
  together: DeskItem[],
  overrides: Partial<Desk> = {},
): Desk {
  return {
    who: 'Baharuddin, S.STP., M.Si. · Bagian Umum',
    count: oneByOne.length + together.length,
    overdue: oneByOne.filter(({ overdue }) => overdue).length,
    oldest: 'sejak Selasa',
    oneByOne,
    together,
    beyond: 0,
    others: 0,
    decided: [],
    ...overrides,
  }
}
