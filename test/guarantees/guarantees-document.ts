import type { LastRun } from '../suite/last-run.ts'
import { findGuaranteeTests, type GuaranteeTest } from './find-guarantee-tests.ts'
import { GUARANTEES, type GuaranteeId } from './guarantees.ts'

/** docs/guarantees.md: each guarantee, the tests that are named for it, and how they last ended here. */
export function guaranteesDocument(lastRun: LastRun): string {
  const tests = findGuaranteeTests()
  const sections = Object.entries(GUARANTEES).map(([id, text]) =>
    section(
      id,
      text,
      tests.filter(({ guarantees }) => guarantees.includes(id as GuaranteeId)),
      lastRun,
    ),
  )
  return `${[
    '# Guarantees',
    'Made by `npm run guarantees` from the names of the tests and from how they ended when they were last run on the machine where that was called. _Not run_ means just that. A suite stands for all of its tests.',
    ...sections,
  ].join('\n\n')}\n`
}

function section(
  id: string,
  text: string,
  tests: readonly GuaranteeTest[],
  lastRun: LastRun,
): string {
  if (tests.length === 0)
    return `## ${id}\n\n${text}\n\n**Nothing shows this yet:** no test is named for it.`
  const lines = tests.map(
    (test) => `- ${escape(test.title)} – [${test.file}](../${test.file}): ${endOf(test, lastRun)}`,
  )
  return `## ${id}\n\n${text}\n\n${lines.join('\n')}`
}

/** How the tests of that title ended; the worst of them, on the earliest day. */
export function endOf(
  { file, title }: Pick<GuaranteeTest, 'file' | 'title'>,
  lastRun: LastRun,
): string {
  const pattern = new RegExp(
    title
      .split(/%[sijdo]|\$\w+(?:\.\w+)*|\$\{[^}]*\}/u)
      .map(literally)
      .join('.*'),
    'u',
  )
  const its = Object.entries(lastRun[file] ?? {}).filter(([name]) => pattern.test(name))
  const results = its.map(([, result]) => result)
  if (results.length === 0) return '_not run_'
  const failed = results.filter(({ state }) => state === 'failed')
  const counted = failed.length > 0 ? failed : results
  const on = counted.map((result) => result.on).sort()[0]
  return failed.length > 0
    ? `**${failed.length} of ${results.length} failed** on ${on}`
    : `${results.length} passed, ${on}`
}

/** Markdown gives these a meaning. */
function escape(title: string): string {
  return title.replaceAll(/[\\`*_{}[\]<>|$]/gu, (character) => `\\${character}`)
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, (character) => `\\${character}`)
}
