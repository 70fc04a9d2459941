import type { Clause } from '../../shared/model/regulation.ts'
import { CATALOGUE, findProvision } from '../../shared/regulations/catalogue.ts'
import { readTyped } from '../shared/regulations/typed/evaluate-typed.ts'
import { HABITS, NOT_TO_BE_SAID, type HabitsOf } from '../shared/regulations/typed/habits.ts'
import type { TypedClause, TypedRegulation } from '../shared/regulations/typed/typed-regulation.ts'
import { TYPED_REGULATIONS } from '../shared/regulations/typed/typed-regulations.ts'
import { markdownTable } from './markdown-table.ts'

/** The text of docs/typed-regulations.md. */
export function typedDocument(): string {
  return [
    '# Regulations that were typed',
    '',
    'Circulars of the press and of councils, put into force through the rows of _Aturan_ and _Pasal_ alone, as an office would type them: what each clause is read as, which cases keep, break and touch it, and what a breach is told as. What stays a note (_catatan_) says why. Written by `npm run clauses`; do not edit. The rows stand in [typed](../test/shared/regulations/typed).',
    '',
    ...TYPED_REGULATIONS.flatMap(regulationLines),
    '## In other habits of writing',
    '',
    'Clauses of regulations of the same kind, each as it was typed and as it is read back.',
    '',
    ...HABITS.flatMap(habitLines),
    '## What no provision says',
    '',
    ...markdownTable(['A regulation says', 'Why it is a note'], NOT_TO_BE_SAID),
    '',
    '## Parameters that change neither an outcome, a finding nor a proposed roster',
    '',
    ...beyondLines(),
    '',
  ].join('\n')
}

function regulationLines(typed: TypedRegulation): string[] {
  const clauses = readTyped(typed).regulations?.[0]?.clauses ?? []
  return [
    `## ${typed.title}`,
    '',
    ...markdownTable(
      ['Clause', 'Says', 'Read as', 'Cases', 'A breach is told as'],
      typed.clauses.map((clause, at) => [
        clause.number,
        clause.text,
        readAs(clause, clauses[at]),
        casesOf(clause),
        brokenOf(clause),
      ]),
    ),
    '',
  ]
}

/** The sentence that it is read back as, or why it is a note. */
function readAs({ note }: TypedClause, clause: Clause | undefined): string {
  const provision = clause && findProvision(clause.provision)
  if (!provision) return `_Catatan_: ${note}.`
  const binding = provision.bind(clause)
  return binding.checked ? provision.sentence(clause, 'en') : `_Catatan_: ${binding.why.en}.`
}

function casesOf({ cases = [] }: TypedClause): string {
  return cases.map(({ kind, says, on }) => `${kind}: ${says} (${on})`).join('; ') || '–'
}

function brokenOf({ cases = [], number }: TypedClause): string {
  const broken = cases.filter(({ kind }) => kind === 'broken')
  const told = broken
    .flatMap((one) => one.told ?? [])
    .find((line) => line.startsWith(`${number}: `))
  if (told) return told.slice(number.length + 2)
  const shown = broken.flatMap(({ outcomes = {} }) => Object.values(outcomes))[0]
  return shown ? `${shown.lateMinutes} minutes late, ${shown.earlyMinutes} early` : '–'
}

function habitLines({ title, language = 'id', clauses }: HabitsOf): string[] {
  return [
    `### ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    '',
    ...markdownTable(
      language === 'id'
        ? ['Ketentuan', 'Siapa', 'Kapan', 'Parameter', 'Read back as']
        : ['Provision', 'Who', 'When', 'Parameters', 'Read back as'],
      clauses.map((cells) => cells.map((cell) => cell.replaceAll('\n', ' ⏎ '))),
    ),
    '',
  ]
}

function beyondLines(): string[] {
  return CATALOGUE.flatMap(({ title, parameters }) =>
    Object.values(parameters).flatMap(({ name, beyond }) =>
      beyond ? [`- ${title.en}, ${name.en}: ${beyond.en}.`] : [],
    ),
  )
}
