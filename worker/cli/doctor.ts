import { isLanguage, type Language } from '../../shared/model/language.ts'
import { doctorEn } from '../../shared/text/en/doctor.ts'
import { doctorId } from '../../shared/text/id/doctor.ts'
import { examineStart, findingsOfStart, findUnlooked } from '../examine-start.ts'
import { nameGoogle } from '../name-google.ts'
import type { DoctorFinding } from '../ports/operator.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import { readOptions } from './read-options.ts'

const TEXTS = { id: doctorId, en: doctorEn }

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'look at settings, keys, clock, store, and every agency’s files; changes nothing',
  usage: 'doctor [--json] [--language id|en]',
  toleratesSettings: true,
  async run(args, terminal) {
    const { language = 'id', json } = readOptions(args, ['language'], ['json'])
    if (!isLanguage(language)) {
      throw new UsageError(`language: read "${language}"; allowed: id, en`)
    }
    const found = await examine(terminal)
    if (json) {
      terminal.print(
        JSON.stringify(
          found.map((one) => inOneLanguage(one, language)),
          null,
          2,
        ),
      )
    } else {
      tell(found, language, terminal)
    }
    return found.some(({ state }) => state === 'broken') ? 1 : 0
  },
}

async function examine(terminal: Terminal): Promise<readonly DoctorFinding[]> {
  const before: DoctorFinding[] = []
  try {
    const config = terminal.readConfig()
    terminal.note(nameGoogle(config))
    const { found, hasStore } = examineStart(config)
    before.push(...found)
    if (!hasStore) return [...before, ...findUnlooked()]
    const worker = await terminal.openWorker({ mayLackKey: true })
    try {
      return [...before, ...(await worker.operator.doctor())]
    } finally {
      await worker.close()
    }
  } catch (error) {
    const why = findingsOfStart(error)
    if (!why) throw error
    return [...before, ...why, ...findUnlooked()]
  }
}

function inOneLanguage(found: DoctorFinding, language: Language): object {
  const { agencyId = null, code, state, title, message, mend } = found
  const said = { title: title[language], message: message[language] }
  return { agencyId, code, state, ...said, mend: mend?.[language] ?? '' }
}

function tell(found: readonly DoctorFinding[], language: Language, terminal: Terminal): void {
  const text = TEXTS[language]
  const width = Math.max(...Object.values(text.states).map((state) => state.length))
  const counts = { good: 0, look: 0, broken: 0, unknown: 0 }
  let about: string | undefined = ''
  for (const { agencyId, state, title, message, mend } of found) {
    if (agencyId !== about) terminal.print(agencyId ?? text.machine)
    about = agencyId
    counts[state] += 1
    terminal.print(
      `  ${text.states[state].padEnd(width)}  ${title[language]}: ${message[language]}`,
    )
    if (mend) terminal.print(`  ${' '.repeat(width)}  ${text.mend} ${mend[language]}`)
  }
  terminal.print(text.counts(counts))
}
