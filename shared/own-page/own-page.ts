import type { CivilDate, Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Language } from '../model/language.ts'
import type { CountedCode } from '../model/outcome.ts'
import type { FormKind } from '../model/submission.ts'
import type { Receipt } from '../model/receipt.ts'

/** How something stands: in order, waiting, not in order, not sure, or none of these. */
export type Tone = 'ok' | 'wait' | 'no' | 'unsure' | 'plain'

/** A form to open with answers filled in: choices by their key, dates as `YYYY-MM-DD`. */
export interface OwnAction {
  readonly form: FormKind
  readonly answers: Readonly<Record<string, string>>
  readonly label: string
  /** Whether the phone's own place may be filled in. */
  readonly takesLocation?: true
}

/** What is asked of the person today, and how it stands. */
export interface AskedLine {
  /** "07.31": when it came, else the moment it is for or until when it is awaited. */
  readonly time: string
  readonly title: string
  readonly tone: Tone
  readonly words: string
  readonly action?: OwnAction
}

/** A filing with what became of it. */
export interface FilingLine {
  readonly form: string
  /** "26 November 2026 07.31 WITA". */
  readonly at: string
  readonly receipt: Receipt['kind']
  readonly tone: Tone
  readonly words: string
  readonly action?: OwnAction
}

export interface MonthCell {
  readonly date: CivilDate
  readonly day: number
  /** As *Rekap Kehadiran* shows it; empty of a day to come, `…` while it is open. */
  readonly code: string
  /** What the code is coloured by; null where there is none. */
  readonly colour: CountedCode | null
  readonly meaning: string
  readonly isToday: boolean
}

/** A day of which the person should know why. */
export interface DayNote {
  readonly date: CivilDate
  readonly tone: Tone
  readonly words: string
}

export interface OwnMonth {
  readonly month: Month
  readonly title: string
  /** From Monday to Sunday; null outside the month or the employment. */
  readonly weeks: readonly (readonly (MonthCell | null)[])[]
  readonly sums: readonly { readonly title: string; readonly value: string }[]
  readonly notes: readonly DayNote[]
  readonly closed: string | null
}

/** Days of a month that tell against the person, of one code or band. */
export interface RecordedLine {
  readonly tone: Tone
  readonly words: string
  readonly days: readonly {
    readonly date: CivilDate
    /** "3", or "3 (12 menit)". */
    readonly label: string
    /** What decided it; empty where its minutes say so. */
    readonly why: string
  }[]
}

/** A month that is over: what will be recorded of the person, or was. */
export interface OwnClosing {
  readonly month: Month
  readonly title: string
  /** Until when to object, or that it is closed, and how to object then; a sentence each. */
  readonly words: readonly string[]
  /** "H 14 · WFH 5 · TK 3", as *Rekap Kehadiran* counts them; empty where no days are told. */
  readonly sums: string
  readonly lines: readonly RecordedLine[]
  /** Where no line stands, that nothing tells against them. */
  readonly inOrder: string
}

export interface StandingLine {
  readonly tone: Tone
  readonly words: string
}

/** All of a person's page but its addresses. */
export interface OwnPage {
  readonly language: Language
  readonly name: string
  /** "Bagian Umum, Sekretariat Daerah". */
  readonly where: string
  /** "Kamis, 26 November 2026". */
  readonly today: string
  readonly duty: {
    readonly title: string
    readonly code: CountedCode | null
    readonly hours: string
    /** Who called the person to the office; empty where nobody did. */
    readonly called: string
  }
  readonly asked: readonly AskedLine[]
  /** Where nothing is asked, why. */
  readonly askedNothing: string | null
  /** When the forms that count today were last read. */
  readonly readAt: readonly string[]
  readonly filings: readonly FilingLine[]
  readonly month: OwnMonth
  /** Of the month before the present one, or of the one that is looked at; null while it goes on. */
  readonly closing: OwnClosing | null
  readonly standing: readonly StandingLine[]
  readonly actions: readonly OwnAction[]
  /** Whether the person leads others, whose filings wait for them. */
  readonly leads: boolean
  /** To the superior, for who has no internet; null where no number is known. */
  readonly message: {
    readonly to: string
    readonly name: string
    readonly body: string
    /** Whose it is; and what it says after the day, kind and hour that a phone without a line puts before it. */
    readonly of: EmployeeId
    readonly draft: string
  } | null
}
