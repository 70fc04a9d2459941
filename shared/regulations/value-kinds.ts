import { findTimeOfDay, formatTimeOfDay } from '../calendar/zones.ts'
import type { Language, Localized } from '../model/language.ts'
import type { NamedUnit } from '../model/policy-record.ts'
import type { DayAmount, PeopleAmount } from '../model/policy-term.ts'
import { findOwnCode, type RosterCode } from '../model/roster.ts'
import type { RosterShift } from '../model/working-time.ts'
import { byTwentyFour } from './by-twenty-four.ts'
import { inList } from './in-list.ts'
import { withDigits } from './written-number.ts'

/** What a parameter may be, and how it is written in both languages; either is understood. */
export interface ValueKind<T> {
  /** To stand after "must be". */
  readonly allowed: Localized
  /** Values as one would type them, of which no two are the same. */
  readonly examples: readonly string[]
  /** What it is chosen of, where it is no text; several of them where `isList`. */
  readonly choices?: readonly Localized[]
  readonly isList?: true
  parse(text: string): T | undefined
  format(value: T, language: Language): string
}

/** 0–1, typed as a percentage or a fraction. */
export const share: ValueKind<number> = {
  allowed: { id: 'persen (25 %) atau angka 0–1', en: 'a percentage (25%) or a number 0–1' },
  examples: ['25 %', '60 %'],
  parse(text) {
    const plain = withDigits(text).replace(
      / ?(?:persen|prosen|per ?seratus|percent|per cent)$/i,
      ' %',
    )
    const match = /^(\d{1,3}(?:[.,]\d{1,10})?) {0,3}(%?)$/.exec(plain)
    if (!match) return fractionOf(text.toLowerCase())
    const value = Number(match[1]!.replace(',', '.')) / (match[2] ? 100 : 1)
    return value <= 1 ? value : undefined
  },
  format(value, language) {
    const percent = String(Number((value * 100).toFixed(10)))
    const fraction = THIRDS_TO_NINTHS.find((written) => fractionOf(written) === value)
    if (fraction && percent.length > '33,33'.length) return fraction
    return language === 'id' ? `${percent.replace('.', ',')} %` : `${percent}%`
  },
}

/** A part by its name or as "1/3": the nearest decimal fraction. */
function fractionOf(text: string): number | undefined {
  const [, part, of] = /^([1-9])\/([2-9])$/.exec(FRACTIONS.get(text) ?? text) ?? []
  const value = Number(part) / Number(of)
  return value <= 1 ? Number(value.toFixed(12)) : undefined
}

const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['setengah', '1/2'],
  ['separuh', '1/2'],
  ['half', '1/2'],
  ['one half', '1/2'],
  ['one third', '1/3'],
  ['one-third', '1/3'],
  ['two thirds', '2/3'],
  ['two-thirds', '2/3'],
  ['one quarter', '1/4'],
  ['one-quarter', '1/4'],
  ['three quarters', '3/4'],
  ['three-quarters', '3/4'],
  ['sepertiga', '1/3'],
  ['dua pertiga', '2/3'],
  ['seperempat', '1/4'],
  ['tiga perempat', '3/4'],
])

/** Those that no short percentage says: "66,6666666667 %". */
const THIRDS_TO_NINTHS = [3, 6, 7, 8, 9].flatMap((of) =>
  Array.from({ length: of - 1 }, (_, before) => `${before + 1}/${of}`),
)

/** So many days, typed as a number, or a share of the days on duty, as a percentage. */
export const daysOrShare: ValueKind<DayAmount> = {
  allowed: {
    id: 'jumlah hari 0–200, atau persen dari hari bertugas (40 %)',
    en: 'a number of days 0–200, or a percentage of the days on duty (40%)',
  },
  examples: ['2', '40 %'],
  parse(text) {
    const days = /^(\d{1,3})(?: (?:hari(?: kerja)?|(?:working )?days?))?$/i.exec(
      withDigits(text),
    )?.[1]
    if (days !== undefined) return Number(days) <= 200 ? { days: Number(days) } : undefined
    const part = share.parse(text)
    return part === undefined ? undefined : { share: part }
  },
  format: (value, language) =>
    'days' in value ? String(value.days) : share.format(value.share, language),
}

/** A share, or so many people, with the word for them: a bare number could be either. */
export const peopleOrShare: ValueKind<PeopleAmount> = {
  allowed: {
    id: 'persen (25 %), angka di bawah 1 (0,25), atau jumlah orang dengan katanya (2 orang)',
    en: 'a percentage (25%), a number below 1 (0.25), or a number of people with that word (2 people)',
  },
  examples: ['25 %', '60 %', '2 orang'],
  parse(text) {
    const typed = withDigits(text)
    const digits = /^(\d{1,4}) ?(?:orang|pegawai|people|persons?|staff)$/i.exec(typed)?.[1]
    if (digits !== undefined) return { people: Number(digits) }
    return typed === '1' ? undefined : share.parse(text)
  },
  format(value, language) {
    if (typeof value === 'number') return share.format(value, language)
    if (language === 'id') return `${value.people} orang`
    return `${value.people} ${value.people === 1 ? 'person' : 'people'}`
  },
}

/** Local `HH:MM`. */
export const time: ValueKind<string> = {
  allowed: { id: 'jam, misalnya 07.30', en: 'a time, as 07:30' },
  examples: ['06.45', '10.15'],
  parse(text) {
    const plain = text.replace(/ (?:WIB|WITA|WIT)$/i, '').replace(/^(?=\d)/, 'jam ')
    const minutes = findTimeOfDay(byTwentyFour(plain).replace(/^(?:pukul|jam|pkl\.?) /i, ''))
    return minutes === undefined || minutes === 1440 ? undefined : formatTimeOfDay(minutes)
  },
  format: (value, language) => (language === 'id' ? value.replace(':', '.') : value),
}

/** From one time of day to another; one that ends before it begins ends on the next day. */
export const hours: ValueKind<{ readonly start: string; readonly end: string }> = {
  allowed: { id: 'jam dari–sampai, misalnya 07.30–12.00', en: 'times from–to, as 07:30–12:00' },
  examples: ['06.00–11.00', '21.00–06.00'],
  parse(text) {
    const parts = text
      .split(/[-–—]| (?:sampai(?: dengan)?|hingga|s[./]d\.?|to|until) /)
      .map((part) => part.trim())
    const start = time.parse(parts[0] ?? '')
    const end = /^24[.:]00$/.test(parts[1] ?? '') ? '00:00' : time.parse(parts[1] ?? '')
    return parts.length === 2 && start && end ? { start, end } : undefined
  },
  format: ({ start, end }, language) =>
    `${time.format(start, language)}–${time.format(end, language)}`,
}

/** With the words for what it counts behind it; a longer unit is so many of them ("2 jam" are 120 minutes). */
export function wholeNumber(from: number, to: number, unit?: NumberUnit): ValueKind<number> {
  return {
    allowed: { id: `bilangan bulat ${from}–${to}`, en: `a whole number ${from}–${to}` },
    examples: [String(from), String(Math.min(from + 30, to))],
    parse(text) {
      const value = numberOf(withDigits(text), unit)
      return value >= from && value <= to && Number.isInteger(value) ? value : undefined
    },
    format: String,
  }
}

type NumberUnit = keyof typeof UNITS

/** How many of the unit each word is. */
const UNITS = {
  minutes: { menit: 1, minutes: 1, minute: 1, jam: 60, hours: 60, hour: 60 },
  hours: { jam: 1, hours: 1, hour: 1, 'x 24 jam': 24, 'x 24 hours': 24 },
  days: { hari: 1, days: 1, day: 1 },
  'working-days': { 'hari kerja': 1, 'working days': 1, 'working day': 1 },
  weeks: { pekan: 1, minggu: 1, weeks: 1, week: 1 },
  people: { orang: 1, pegawai: 1, people: 1, staff: 1 },
  km: { km: 1, kilometer: 1, kilometers: 1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>

function numberOf(text: string, unit: NumberUnit | undefined): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const [, digits = '', word = ''] =
    /^(\d{1,4}(?:[.,]\d{1,2})?) {0,2}([a-z].{0,20})$/i.exec(text.replace(/ ?x ?24 ?/i, ' x 24 ')) ??
    []
  const units: Readonly<Record<string, number>> = unit ? UNITS[unit] : {}
  return Number(digits.replace(',', '.')) * (units[word.toLowerCase()] ?? Number.NaN)
}

/** Whole numbers of which each is more than the one before, between commas. */
export function ascending(from: number, to: number): ValueKind<readonly number[]> {
  const number = wholeNumber(from, to)
  return {
    allowed: {
      id: `bilangan bulat ${from}–${to} yang makin besar, dipisah koma`,
      en: `ascending whole numbers ${from}–${to} between commas`,
    },
    examples: ['3, 4, 7', '5, 10'],
    parse(text) {
      const numbers = text.split(',').map((part) => number.parse(part.trim()))
      const isAscending = numbers.every(
        (one, at) => one !== undefined && one > (numbers[at - 1] ?? 0),
      )
      return isAscending ? (numbers as number[]) : undefined
    },
    format: (value) => value.join(', '),
  }
}

/** Minutes of a week, typed as hours: "37,5". */
export const weeklyHours: ValueKind<number> = {
  allowed: { id: 'jam sepekan 1–168, misalnya 37,5', en: 'hours a week 1–168, as 37.5' },
  examples: ['37,5', '40'],
  parse(text) {
    const match =
      /^(\d{1,3}(?:[.,]\d{1,4})?)(?: (?:jam|hours)(?: (\d{1,2}) (?:menit|minutes))?)?$/i.exec(
        withDigits(text),
      )
    const [, whole = '', more = '0'] = match ?? []
    const minutes = Math.round(Number(whole.replace(',', '.')) * 60) + Number(more)
    return minutes >= 60 && minutes <= 10_080 ? minutes : undefined
  },
  format(value, language) {
    const text = String(Number((value / 60).toFixed(4)))
    return language === 'id' ? text.replace('.', ',') : text
  },
}

/** One of a few words, by its key or as either language says it. */
export function oneOf<K extends string>(words: Readonly<Record<K, Localized>>): ValueKind<K> {
  const keys = Object.keys(words) as K[]
  return {
    allowed: {
      id: `salah satu dari: ${keys.map((key) => words[key].id).join('; ')}`,
      en: `one of: ${keys.map((key) => words[key].en).join('; ')}`,
    },
    examples: keys.map((key) => words[key].id),
    choices: keys.map((key) => words[key]),
    parse: (text) => findWord(keys, words, text),
    format: (value, language) => words[value][language],
  }
}

/** Several of a few words, between commas. */
export function listOf<K extends string>(
  words: Readonly<Record<K, Localized>>,
): ValueKind<readonly K[]> {
  const keys = Object.keys(words) as K[]
  return {
    allowed: {
      id: `satu atau beberapa dari: ${keys.map((key) => words[key].id).join(', ')}`,
      en: `one or more of: ${keys.map((key) => words[key].en).join(', ')}`,
    },
    examples: keys.map((key) => words[key].id),
    choices: keys.map((key) => words[key]),
    isList: true,
    parse(text) {
      const parts = text.split(/,| dan | and /).map((part) => part.trim())
      const found = parts.filter((part) => part !== '').map((part) => findWord(keys, words, part))
      if (found.length === 0 || found.includes(undefined)) return undefined
      return keys.filter((key) => found.includes(key))
    },
    format: (value, language) =>
      inList(
        value.map((key) => words[key][language]),
        language,
      ),
  }
}

function findWord<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, Localized>>,
  text: string,
): K | undefined {
  const typed = plainWord(withDigits(text.trim().replace(/^(?:dan|and) /i, '')))
  const wanted = [typed, ...(SAME_WORD.get(typed) ?? [])]
  return keys.find((key) =>
    [key, words[key].id, words[key].en].some((word) => wanted.includes(plainWord(word))),
  )
}

/** Small letters, without the word that says where. */
function plainWord(text: string): string {
  return text.toLowerCase().replace(/^(?:di|dari|at|from|the) /, '')
}

/** What people write for a word of which one is to be chosen. */
const SAME_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    wajib: ['harus'],
    dapat: ['boleh'],
    diperbolehkan: ['boleh'],
    'dapat dengan izin': ['boleh dengan izin'],
    'atas permohonan': ['boleh dengan izin'],
    'on request': ['may by permit'],
    dilarang: ['tidak boleh'],
    wfh: ['rumah'],
    wfo: ['kantor'],
    sekolah: ['kantor'],
    'satuan pendidikan': ['kantor'],
    kampus: ['kantor'],
    'rumah sakit': ['kantor'],
    puskesmas: ['kantor'],
    'tempat tugas': ['kantor'],
    wfa: ['tempat lain'],
    'mana saja': ['tempat lain'],
    anywhere: ['elsewhere'],
    minggu: ['sepekan', 'pekan'],
    seminggu: ['sepekan', 'pekan'],
    mingguan: ['sepekan', 'pekan'],
    '1 minggu': ['sepekan', 'pekan'],
    pekan: ['sepekan'],
    '1 pekan': ['sepekan', 'pekan'],
    bulan: ['sebulan'],
    bulanan: ['sebulan', 'bulan'],
    '1 bulan': ['sebulan', 'bulan'],
    harian: ['hari'],
  }),
)

/** A name and the words by which it is known: "Dinas Kesehatan (dinkes); BPBD". */
export const namedUnits: ValueKind<readonly NamedUnit[]> = {
  allowed: {
    id: 'nama unit berpisah titik koma, sebutan lain dalam kurung: Dinas Kesehatan (dinkes); BPBD',
    en: 'names of units between semicolons, other names in brackets: Health Office (health); Library',
  },
  examples: ['BPBD', 'Dinas Kesehatan (dinkes); Laboratorium'],
  parse(text) {
    const units = text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
    return units.length === 0 ? undefined : units.map(namedUnit)
  },
  format: (value) => value.map(unitText).join('; '),
}

function namedUnit(text: string): NamedUnit {
  const at = text.indexOf('(')
  const name = (at < 0 ? text : text.slice(0, at)).trim()
  const others =
    at < 0
      ? []
      : text
          .slice(at + 1)
          .replace(')', '')
          .split(',')
  const words = [name, ...others].map(plainWords).filter((word) => word !== '')
  return { name, words: [...new Set(words)] }
}

function unitText({ name, words }: NamedUnit): string {
  const others = words.filter((word) => word !== plainWords(name))
  return others.length === 0 ? name : `${name} (${others.join(', ')})`
}

/** As names of units are compared: small letters and single spaces. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const FROM_TO = /\d{1,2}[.:]\d{2} ?(?:[-–—]|sampai|hingga|s[./]d\.?|to|until) ?\d{1,2}[.:]\d{2}$/

const MOST_NAMED = 40
const LONGEST_NAME = 40

/** Shifts, each as "P1 Pagi 06.00–12.00": code, name, from and to. */
export const namedShifts: ValueKind<readonly (RosterShift & { readonly name: string })[]> = {
  allowed: {
    id: 'kode, nama, dan jam, misalnya P1 Pagi 06.00–12.00; kode berhuruf depan, paling panjang 6, dan belum berarti lain',
    en: 'code, name and hours, as P1 Early 06:00–12:00; a code begins with a letter, has at most 6 characters and means nothing else',
  },
  examples: ['P1 Pagi 06.00–12.00; P2 Malam 21.00–06.00', 'P3 Sore 13.00–19.30'],
  parse: (text) =>
    namedOnce(text, (line) => {
      const at = FROM_TO.exec(line)?.index
      const its = at === undefined ? undefined : hours.parse(line.slice(at))
      const named = findNamed(line.slice(0, at))
      return its && named && { ...named, ...its }
    }),
  format: (value, language) =>
    value
      .map(({ code, name, ...its }) => `${code} ${name} ${hours.format(its, language)}`)
      .join('; '),
}

/** Places, each as "KL Kantor lain": code and name. */
export const namedPlaces: ValueKind<readonly Named[]> = {
  allowed: {
    id: 'kode dan nama, misalnya KL Kantor lain; kode berhuruf depan, paling panjang 6, dan belum berarti lain',
    en: 'code and name, as KL Other office; a code begins with a letter, has at most 6 characters and means nothing else',
  },
  examples: ['KL Kantor lain', 'RB Ruang bersama; KC Kantor cabang'],
  parse: (text) => namedOnce(text, findNamed),
  format: (value) => value.map(({ code, name }) => `${code} ${name}`).join('; '),
}

interface Named {
  readonly code: RosterCode
  readonly name: string
}

function findNamed(text: string): Named | undefined {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const code = findOwnCode(first)
  const name = rest.join(' ')
  return code && name !== '' && name.length <= LONGEST_NAME ? { code, name } : undefined
}

/** Between semicolons or commas; undefined where one cannot be read, or two have one code. */
function namedOnce<T extends Named>(
  text: string,
  parse: (part: string) => T | undefined,
): readonly T[] | undefined {
  const parts = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = parts.flatMap((part) => parse(part) ?? [])
  const codes = new Set(found.map(({ code }) => code))
  const isWhole = found.length === parts.length && codes.size === found.length
  return isWhole && found.length > 0 && found.length <= MOST_NAMED ? found : undefined
}

/** Words of people's own. */
export const words: ValueKind<string> = {
  allowed: { id: 'kata-kata, paling banyak 200 huruf', en: 'words, at most 200 characters' },
  examples: ['atasan langsung, kepala instansi', 'kepala instansi'],
  parse: (text) => (text !== '' && text.length <= 200 ? text : undefined),
  format: (value) => value,
}
