import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { ACTORS, type Actor, type Stage, type Step } from './stage.ts'

const WHO: Readonly<Record<Actor, string>> = {
  staff: 'Staff, on a phone',
  head: 'Unit head',
  hr: 'HR',
  personnelBody: 'BKPSDM',
  secretariat: 'Asisten and Sekda, recorded by HR',
}

/** The picture of a step, in `docs/images`. */
export function fileOf(name: string): string {
  return `month-of-five-${name}.png`
}

/** The walk as a document: who did how much, then each step with its picture. */
export function describeWalk(stage: Pick<Stage, 'hand' | 'steps'>): string {
  const counts = ACTORS.map((actor) => {
    const { clicks, keys, typed } = stage.hand(actor)
    return `| ${WHO[actor]} | ${clicks} | ${keys} | ${typed.length} |`
  })
  return `${INTRODUCED}\n${counts.join('\n')}\n\n${stage.steps.map(describeStep).join('\n\n')}\n`
}

function describeStep({ name, who, on, what, clicks, keys }: Step, at: number): string {
  const done = `${WHO[who]}, ${dateInWords(on, 'en')}: ${clicks} clicks, ${keys} keystrokes.`
  return `## ${at + 1}. ${what}\n\n${done}\n\n![${what}](images/${fileOf(name)})`
}

const INTRODUCED = `# A month of five people

One office's month in the browser, from an empty spreadsheet to the receipts of Asisten and Sekda, under the circular of Kutai Kartanegara of June 2021. Made by \`npm run pictures\`; \`test/browser/five-people-month.test.ts\` holds that nothing is typed twice, and that recap, own pages and ledger say the same at the end.

A drop-down takes two clicks, pasting two keystrokes, a date eight. Ordinary days, on which the same forms are sent, are not pictured, and the staff's are sent without a browser; the head's approvals of each day are counted.

| who | clicks | keystrokes | things typed |
| --- | ------ | ---------- | ------------ |`
