import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import {
  DatabaseError,
  type Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult as Answer,
} from 'pg'

import type { Lease } from '../../ports/work-records.ts'
import { presentScope, type AgencyScope } from './agency-scope.ts'
import { askTogether, type Answers } from './asked-together.ts'
import { forgetNames, isOutdated, questionOf } from './prepared-statements.ts'
import { toResult } from './read-value.ts'
import type { Semaphore } from './semaphore.ts'
import type { ServerLines } from './server-lines.ts'
import type { Teller } from './tell-agency.ts'
import { BEGIN, commitIfHeld, lockOf, tellOf } from './transaction-questions.ts'
import { isUnanswered, toUnavailable } from './unavailable.ts'

const DIVISION_BY_ZERO = '22012'
/** One after the other by one client; what is asked beyond them is asked beside them, by another. */
const TOGETHER_AT_MOST = 4

/** What the connections of a process have in common. */
export interface Server {
  readonly pool: Pool
  readonly clients: Semaphore
  readonly writers: Semaphore
  /** By agency, what is asked for it just now and has no client yet. */
  readonly reads: Map<string, Asked[]>
  readonly teller: Teller
  readonly lines: ServerLines
}

/** Waits to be asked. */
interface Asked {
  readonly query: CompiledQuery
  readonly answer: (answer: Answer | Promise<Answer>) => void
}

/** Of one agency, in a transaction. */
interface Gathered {
  readonly scope: AgencyScope
  readonly asked: Asked[]
}

/** Takes a client of the pool when it is first asked something. */
export class PostgresConnection implements DatabaseConnection {
  readonly #server: Server
  #taken: Promise<PoolClient> | undefined
  #leave: (() => void) | undefined
  #endWriting: (() => void) | undefined
  /** Of the transaction that is under way: whose locks it has, and for whom it asks. */
  #within: { readonly held: Set<string>; of: string | undefined; isBegun: boolean } | undefined
  #gathered: Gathered | undefined
  /** A client takes one question after the other. */
  #last: Promise<unknown> = Promise.resolve()
  /** Lost, or left in a state that nobody knows. */
  #isSpoilt = false
  readonly #spoil = (): void => {
    this.#isSpoilt = true
  }

  constructor(server: Server) {
    this.#server = server
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const scope = presentScope()
    if (this.#within) return toResult<Row>(await this.#gatherWithin(query, scope))
    const isRead = query.query.kind === 'SelectQueryNode' && !this.#taken
    const answer = isRead ? this.#gather(query, scope) : this.#ask(query, scope)
    return toResult<Row>(await answer)
  }

  /** With its first question: what a transaction begins with is no way to the server of its own. */
  async begin(): Promise<void> {
    this.#endWriting = await this.#server.writers.acquire()
    this.#within = { held: new Set(), of: undefined, isBegun: false }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    try {
      // Of one that is spoilt nothing is asked any more: it is ended, and with it what it had begun.
      if (this.#within?.isBegun && !(this.#isSpoilt && how === 'rollback')) {
        const { command } = await this.#use((client) => client.query(how))
        // Where a question of it was refused, whoever asked may have gone on all the same.
        if (how === 'commit' && command !== 'COMMIT') {
          throw new Error('The transaction was rolled back: a question of it was refused')
        }
      }
    } catch (error) {
      this.#spoil()
      throw error
    } finally {
      this.#endTransaction()
    }
  }

  /**
   * Looks and commits at once, and asks `last` before; undefined where the lease is lost, and the transaction waits to
   * be rolled back.
   */
  async commitHeld<Row>(lease: Lease, last?: CompiledQuery): Promise<QueryResult<Row> | undefined> {
    const scope = last ? presentScope() : { of: this.#within?.of, writers: [] }
    const { of } = scope
    if (of === undefined) {
      await this.end('commit')
      return { rows: [] }
    }
    const answer = await this.#use(async (client) => {
      const asked = this.#tell(client, { ...scope, of })
      if (last) asked.push(questionOf(last))
      const committing = commitIfHeld(lease, of)
      const { answers, refusal } = await askTogether(client, [...asked, ...committing])
      if (!refusal) return answers[asked.length - 1] ?? answers[0]
      if (isOutdated(refusal)) forgetNames()
      const isOwn = answers.length < asked.length
      if (!isOwn && isDivision(refusal)) return undefined
      if (!isOwn) this.#spoil()
      throw refusal
    })
    if (!answer) return undefined
    this.#endTransaction()
    return toResult<Row>(answer)
  }

  streamQuery(): never {
    throw new Error('Streaming is not used')
  }

  async release(): Promise<void> {
    const client = await this.#taken?.catch(() => undefined)
    client?.off('error', this.#spoil)
    client?.release(this.#isSpoilt)
    this.#leave?.()
    this.#endTransaction()
  }

  #endTransaction(): void {
    this.#within = undefined
    this.#endWriting?.()
    this.#endWriting = undefined
  }

  async #ask(query: CompiledQuery, scope: AgencyScope): Promise<Answer> {
    return this.#use(async (client) => {
      try {
        return await this.#askOne(client, query, scope)
      } catch (error) {
        if (!isOutdated(error)) throw error
        forgetNames()
        return this.#askOne(client, query, scope)
      }
    })
  }

  async #askOne(client: PoolClient, query: CompiledQuery, scope: AgencyScope): Promise<Answer> {
    const { answers, refusal } = await this.#askScoped(client, [query], scope)
    if (refusal) throw refusal
    return answers[0]!
  }

  /** What a transaction asks of one agency at once is asked together; where one is refused, none of the others counts. */
  #gatherWithin(query: CompiledQuery, scope: AgencyScope): Promise<Answer> {
    return new Promise((answer) => {
      if (this.#gathered?.scope.of === scope.of) {
        this.#gathered.asked.push({ query, answer })
        return
      }
      const own = { scope, asked: [{ query, answer }] }
      this.#gathered = own
      void this.#askGathered(own)
    })
  }

  async #askGathered(own: Gathered): Promise<void> {
    const { scope, asked } = own
    try {
      await this.#use(async (client) => {
        // Until everything that is asked at once is here.
        await new Promise<void>((resolve) => process.nextTick(resolve))
        if (this.#gathered === own) this.#gathered = undefined
        const queries = asked.map(({ query }) => query)
        const { answers, refusal } = await this.#askScoped(client, queries, scope)
        for (const answer of answers) asked.shift()!.answer(answer)
        if (!refusal) return
        // In a transaction nothing more is answered: it is done again, whole.
        if (isOutdated(refusal)) forgetNames()
        throw refusal
      })
    } catch (error) {
      if (this.#gathered === own) this.#gathered = undefined
      for (const { answer } of asked) answer(Promise.reject(error))
    }
  }

  /** What is asked of one agency at once, while no client is free, is asked together. */
  #gather(query: CompiledQuery, scope: AgencyScope): Promise<Answer> {
    const { reads } = this.#server
    return new Promise((answer) => {
      const gathered = reads.get(scope.of)
      if (gathered && gathered.length < TOGETHER_AT_MOST) {
        gathered.push({ query, answer })
        return
      }
      const own = [{ query, answer }]
      reads.set(scope.of, own)
      void new PostgresConnection(this.#server).#askReads(own, scope)
    })
  }

  async #askReads(reads: Asked[], scope: AgencyScope): Promise<void> {
    try {
      await this.#use(async (client) => {
        this.#endGathering(reads, scope)
        if (reads.length === 1) return
        const queries = reads.map(({ query }) => query)
        const { answers, refusal } = await this.#askScoped(client, queries, scope)
        for (const answer of answers) reads.shift()!.answer(answer)
        // Of one that the server refused the others know nothing; of one without an answer they are of its connection.
        if (refusal && !(refusal instanceof DatabaseError)) throw refusal
      })
      for (let read = reads.shift(); read; read = reads.shift()) {
        const asked = this.#ask(read.query, scope)
        read.answer(asked)
        await asked.catch((error: unknown) => {
          if (this.#isSpoilt) throw error
        })
      }
    } catch (error) {
      this.#endGathering(reads, scope)
      for (const { answer } of reads) answer(Promise.reject(error))
    } finally {
      await this.release()
    }
  }

  #endGathering(reads: Asked[], { of }: AgencyScope): void {
    if (this.#server.reads.get(of) === reads) this.#server.reads.delete(of)
  }

  /** Together with what the server has to be told before. */
  async #askScoped(
    client: PoolClient,
    queries: readonly CompiledQuery[],
    scope: AgencyScope,
  ): Promise<Answers> {
    const told = this.#tell(client, scope)
    const { answers, refusal } = await askTogether(client, [...told, ...queries.map(questionOf)])
    if (!refusal && told.length > 0) this.#noteTold(client, scope, answers[0]!)
    return { answers: answers.slice(told.length), ...(refusal && { refusal }) }
  }

  /** For whom it is asked. Outside of a transaction that holds for as long as nothing else is said to the connection. */
  #tell(client: PoolClient, { of, writers }: AgencyScope): QueryConfig[] {
    const within = this.#within
    if (!within) return this.#server.teller.tell(client, of)
    const told: QueryConfig[] = within.isBegun ? [] : [BEGIN]
    within.isBegun = true
    if (within.of !== of) told.push(tellOf(of))
    const missing = writers.filter((agencyId) => !within.held.has(agencyId))
    return [...told, ...missing.map(lockOf)]
  }

  /** What is refused takes back what was told before it, in a transaction with all that it did. */
  #noteTold(client: PoolClient, { of, writers }: AgencyScope, answer: Answer): void {
    const within = this.#within
    if (!within) {
      this.#server.teller.noteAnswer(client, of, answer)
      return
    }
    within.of = of
    for (const agencyId of writers) within.held.add(agencyId)
  }

  #use<Result>(question: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const answer = this.#last.then(async () => {
      try {
        this.#taken ??= this.#take()
        return await question(this.#server.lines.assertPresent(await this.#taken))
      } catch (error) {
        if (isUnanswered(error)) this.#spoil()
        throw toUnavailable(error)
      }
    })
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #take(): Promise<PoolClient> {
    this.#leave = await this.#server.clients.acquire()
    const client = await this.#server.lines.take(this.#server.pool)
    return client.on('error', this.#spoil)
  }
}

function isDivision(refusal: Error): boolean {
  return refusal instanceof DatabaseError && refusal.code === DIVISION_BY_ZERO
}
