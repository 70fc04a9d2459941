import type { Language, Localized } from '../../shared/model/language.ts'
import { workerEn } from '../../shared/text/en/worker.ts'
import type { WorkerText } from '../../shared/text/en/worker.ts'
import { workerId } from '../../shared/text/id/worker.ts'

const TEXTS: Readonly<Record<Language, WorkerText>> = { id: workerId, en: workerEn }

/** What the worker says, in one language. */
export function workerText(language: Language): WorkerText {
  return TEXTS[language]
}

/** One sentence of the worker in every language. */
export function localizeWorker(say: (text: WorkerText, language: Language) => string): Localized {
  return { id: say(workerId, 'id'), en: say(workerEn, 'en') }
}
