import {
  Query,
  type Connection,
  type PoolClient,
  type QueryConfig,
  type QueryResult as Answer,
  type Submittable,
} from 'pg'

import { readValue } from './read-value.ts'

/** What each of several questions was answered, up to the one that was refused, if one was. */
export interface Answers {
  readonly answers: readonly Answer[]
  readonly refusal?: Error
}

/**
 * Sends the questions at once and hears of all at once: a way to the server and back takes longer than what most of
 * them ask. What comes after one that is refused is not done, and outside of a transaction nothing is that any wrote.
 */
export function askTogether(
  client: PoolClient,
  questions: readonly QueryConfig[],
): Promise<Answers> {
  return new Promise((resolve) => void client.query(new Together(questions, resolve)))
}

/** A question as `pg` tells it of what the server says. */
interface Listener extends Query {
  readonly name?: string
  readonly text: string
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  handleReadyForQuery(connection: Connection): void
}

/** Of a connection what `pg` knows of statements that have a name: those that the server has, and is sent just now. */
interface Prepared extends Connection {
  readonly submittedNamedStatements: Record<string, string>
}

/** In the extended protocol, with one `Sync` at the end: up to it the server skips whatever follows a refusal. */
class Together implements Submittable {
  /** `pg` ends by it the time that is waited for an answer. */
  callback: (refusal?: Error | null) => void
  readonly #questions: readonly Listener[]
  readonly #answers: Answer[] = []
  #answered = 0
  #refusal: Error | undefined

  constructor(questions: readonly QueryConfig[], resolve: (answers: Answers) => void) {
    this.#questions = questions.map((question) => this.#listen(question))
    this.callback = (refusal) =>
      resolve({ answers: this.#answers, ...(refusal && { refusal: toldHere(refusal) }) })
  }

  /** Of the statement that the server is at: `pg` notes by it what is prepared. */
  get name(): string | undefined {
    return this.#present?.name
  }

  get text(): string | undefined {
    return this.#present?.text
  }

  get #present(): Listener | undefined {
    return this.#questions[this.#answered]
  }

  submit(connection: Connection): void {
    const unended: Connection = Object.create(connection, { sync: { value: () => undefined } })
    connection.stream.cork()
    try {
      for (const question of this.#questions) {
        question.submit(unended)
        // A value that cannot be sent.
        if (this.#refusal) break
      }
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }

  handleRowDescription(message: unknown): void {
    this.#present?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#present?.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#present?.handleCommandComplete(message, connection)
    this.#present?.handleReadyForQuery(connection)
    this.#answered += 1
  }

  handleReadyForQuery(): void {
    this.callback(this.#refusal)
  }

  handleError(refusal: Error, connection: Connection): void {
    const { submittedNamedStatements } = connection as Prepared
    for (const { name } of this.#questions) {
      if (name !== undefined) delete submittedNamedStatements[name]
    }
    this.callback(this.#refusal ?? refusal)
  }

  #listen(question: QueryConfig): Listener {
    const config = { ...question, queryMode: 'extended', types: { getTypeParser: readValue } }
    return new Query(config, (refusal, answer) => {
      if (refusal) this.#refusal ??= refusal
      if (!this.#refusal) this.#answers.push(answer)
    }) as Listener
  }
}

/** From where it was asked, not from where the socket was read. */
function toldHere(refusal: Error): Error {
  Error.captureStackTrace(refusal)
  return refusal
}
