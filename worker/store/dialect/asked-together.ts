import pg, {
  Result,
  types,
  type BindConfig,
  type Connection,
  type FieldDef,
  type PoolClient,
  type QueryConfig,
  type QueryParse,
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

/** What `pg` has for questions of others' making (`pg-cursor` is one), as far as its types leave it out. */
interface Internals {
  readonly utils: { readonly prepareValue: NonNullable<BindConfig['valueMapper']> }
}

/** Which statements with a name the server has, and which it is sent just now. */
interface Line extends Omit<Connection, 'bind' | 'parse' | 'describe' | 'execute'> {
  readonly parsedStatements: Readonly<Record<string, string>>
  readonly submittedNamedStatements: Record<string, string>
  parse(statement: Omit<QueryParse, 'types'>): void
  bind(values: BindConfig): void
  describe(portal: { readonly type: 'P' }): void
  execute(): void
}

interface Reader extends Answer {
  addFields(fields: readonly FieldDef[]): void
  addCommandComplete(message: unknown): void
  parseRow(values: Values): Answer['rows'][number]
}

type Values = readonly (string | null)[]

const { prepareValue } = (pg as unknown as Internals).utils
const TYPES = { ...types, getTypeParser: readValue }

/**
 * By connection and name, how a statement's rows are read. The server describes them once: it refuses a statement
 * whose columns are others by now.
 */
const known = new WeakMap<Line, Map<string, Reader>>()

/** In the extended protocol, with one `Sync` at the end: up to it the server skips whatever follows a refusal. */
class Together implements Submittable {
  /** `pg` ends by it the time that is waited for an answer. */
  callback: (refusal?: Error | null) => void
  readonly #questions: readonly QueryConfig[]
  readonly #answers: Answer[] = []
  #readers: Map<string, Reader> | undefined
  #answered = 0
  /** Of the question that is being answered. */
  #reader: Reader | undefined
  #rows: Answer['rows'] = []
  #refusal: Error | undefined

  constructor(questions: readonly QueryConfig[], resolve: (answers: Answers) => void) {
    this.#questions = questions
    this.callback = (refusal) =>
      resolve({ answers: this.#answers, ...(refusal && { refusal: toldHere(refusal) }) })
  }

  /** Of the statement that the server is at: `pg` notes by it what is prepared. */
  get name(): string | undefined {
    return this.#questions[this.#answered]?.name
  }

  get text(): string | undefined {
    return this.#questions[this.#answered]?.text
  }

  submit(connection: Connection): void {
    const line = connection as unknown as Line
    const readers = known.get(line) ?? new Map<string, Reader>()
    known.set(line, readers)
    this.#readers = readers
    line.stream.cork()
    try {
      for (const question of this.#questions) send(line, question, readers)
    } catch (error) {
      // A value that cannot be sent.
      this.#refusal = error as Error
    } finally {
      line.sync()
      line.stream.uncork()
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#reader = createReader()
    this.#reader.addFields(fields)
  }

  handleDataRow({ fields }: { readonly fields: Values }): void {
    try {
      this.#reader ??= this.#readers!.get(this.name!)!
      this.#rows.push(this.#reader.parseRow(fields))
    } catch (error) {
      this.#refusal ??= error as Error
    }
  }

  handleCommandComplete(message: unknown): void {
    const answer = createReader()
    answer.addCommandComplete(message)
    answer.rows = this.#rows
    if (!this.#refusal) this.#answers.push(answer)
    const { name } = this
    if (name !== undefined && !this.#readers!.has(name)) {
      this.#readers!.set(name, this.#reader ?? answer)
    }
    this.#reader = undefined
    this.#rows = []
    this.#answered += 1
  }

  handleReadyForQuery(): void {
    this.callback(this.#refusal)
  }

  handleError(refusal: Error, connection: Connection): void {
    const { submittedNamedStatements } = connection as unknown as Line
    for (const { name } of this.#questions) {
      if (name !== undefined) delete submittedNamedStatements[name]
    }
    this.callback(this.#refusal ?? refusal)
  }
}

function send(
  line: Line,
  { name = '', text, values = [] }: QueryConfig,
  readers: ReadonlyMap<string, Reader>,
): void {
  const { parsedStatements, submittedNamedStatements } = line
  if (name === '' || (parsedStatements[name] ?? submittedNamedStatements[name]) === undefined) {
    line.parse({ name, text })
    if (name !== '') submittedNamedStatements[name] = text
  }
  line.bind({ statement: name, values, valueMapper: prepareValue })
  if (!readers.has(name)) line.describe({ type: 'P' })
  line.execute()
}

function createReader(): Reader {
  return new Result('', TYPES) as unknown as Reader
}

/** From where it was asked, not from where the socket was read. */
function toldHere(refusal: Error): Error {
  Error.captureStackTrace(refusal)
  return refusal
}
