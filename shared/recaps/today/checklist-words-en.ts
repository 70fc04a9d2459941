import { addonText } from '../../text/en/addon.ts'
import type { ChecklistStep } from './checklist.ts'

const { menu } = addonText

/** What a title or place names. */
interface ChecklistNames {
  readonly year: string
  readonly month: string
  readonly unitsTab: string
}

interface StepWords {
  title(names: ChecklistNames): string
  /** A sentence. */
  readonly toDo: string
  /** How many stand there. */
  standing(count: number): string
  place(names: ChecklistNames): string
}

/** Words of the list of what is still to be set up. */
export interface ChecklistWords {
  heading(done: number, all: number): string
  readonly vanishes: string
  readonly done: string
  readonly open: string
  readonly steps: Readonly<Record<ChecklistStep, StepWords>>
}

export const checklistEn: ChecklistWords = {
  heading: (done, all) => `Set-up: ${done} of ${all} done`,
  vanishes: `This list goes by itself once all of it is done. To try first: Pantau > ${menu.madeUp}.`,
  done: 'Done',
  open: 'To do',
  steps: {
    regulation: {
      title: () => 'Regulation',
      toDo: 'Choose the regulation that is in force at your office.',
      standing: (count) => `In force, or to come: ${count}.`,
      place: () => `Pantau > ${menu.regulations}`,
    },
    units: {
      title: () => 'Units',
      toDo: 'Write each unit, and who heads it.',
      standing: (count) => `Units: ${count}.`,
      place: ({ unitsTab }) => `the tab ${unitsTab}`,
    },
    staff: {
      title: () => 'Staff',
      toDo: 'Paste the list of staff of your personnel system.',
      standing: (count) => `Staff: ${count}.`,
      place: () => `Pantau > ${menu.imports}`,
    },
    holidays: {
      title: ({ year }) => `Holidays of ${year}`,
      toDo: 'Look at the days off that are proposed, and accept them.',
      standing: (count) => `Days off: ${count}.`,
      place: () => `Pantau > ${menu.holidays}`,
    },
    roster: {
      title: ({ month }) => `Roster of ${month}`,
      toDo: 'Fill in this month’s roster, or accept one that Pantau proposes.',
      standing: (count) => `People in the roster: ${count}.`,
      place: () => `Pantau > ${menu.rosterProposal}`,
    },
    links: {
      title: () => 'Personal links',
      toDo: 'Give each their link; done once the first of them has opened it.',
      standing: () => 'Somebody has theirs.',
      place: () => `Pantau > ${menu.personalLinks}`,
    },
    filing: {
      title: () => 'First filing',
      toDo: 'Ask one of the staff to check in on their own page.',
      standing: () => 'It has come.',
      place: () => 'the person’s own page',
    },
  },
}
