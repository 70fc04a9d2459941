import { createServer, type Socket } from 'node:net'

import { Client } from 'pg'

/** What a pooler passes on of what a connection is opened with; it refuses the rest, as PgBouncer does. */
const PASSED_ON: readonly string[] = ['user', 'database', 'application_name', 'client_encoding']
const ASKS_FOR_TLS = 80_877_103

/** Stands between a worker and its server, as PgBouncer does. */
export interface Pooler {
  /** The address of that database through it. */
  readonly url: string
  /** For how long whoever asks has a connection of the server. */
  mode: 'session' | 'transaction'
  close(): Promise<void>
}

/** With `url`'s account whoever asks. */
export async function openPooler(url: string, mode: Pooler['mode']): Promise<Pooler> {
  const idle: ServerConnection[] = []
  const all: ServerConnection[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    let own: ServerConnection | undefined
    function letGo(): void {
      own?.answerTo(undefined)
      // What was said to one for a whole session is worth nothing to the next.
      if (pooler.mode === 'session') own?.end()
      else if (own) idle.push(own)
      own = undefined
    }
    let last = Promise.resolve()
    const take = async (message: Buffer): Promise<void> => {
      if (!own) {
        // In turn, as with `server_round_robin`.
        own = idle.shift() ?? (await ServerConnection.open(url))
        if (!all.includes(own)) all.push(own)
        own.answerTo((answer, isIdle) => {
          if (isIdle && pooler.mode === 'transaction') letGo()
          socket.write(answer)
        })
      }
      own.send(message)
    }
    const read = createReader((message) => {
      if (message[0] === code('X')) letGo()
      else last = last.then(() => take(message))
    })
    let isOpen = false
    socket.on('data', (data) => {
      if (isOpen) read(data)
      else if (data.readInt32BE(4) === ASKS_FOR_TLS) socket.write('N')
      else isOpen = welcome(socket, data)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.port = String((server.address() as { readonly port: number }).port)
  const pooler: Pooler = {
    url: through.href,
    mode,
    async close() {
      for (const socket of sockets) socket.destroy()
      for (const one of all) one.end()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return pooler
}

/** Whether it lets in whoever opens a connection so. */
function welcome(socket: Socket, startup: Buffer): boolean {
  const fields = startup.subarray(8).toString().split('\0')
  const names = fields.filter((name, index) => index % 2 === 0 && name !== '')
  const unknown = names.find((name) => !PASSED_ON.includes(name))
  if (unknown !== undefined) {
    const said = `SFATAL\0C08P01\0Munsupported startup parameter: ${unknown}\0\0`
    socket.end(messageOf('E', Buffer.from(said)))
    return false
  }
  socket.write(messageOf('R', Buffer.alloc(4)))
  socket.write(messageOf('K', Buffer.alloc(8)))
  socket.write(messageOf('Z', Buffer.from('I')))
  return true
}

class ServerConnection {
  readonly #stream: Socket
  #answer: ((message: Buffer, isIdle: boolean) => void) | undefined

  private constructor(stream: Socket) {
    this.#stream = stream
    stream.removeAllListeners()
    stream.setNoDelay(true)
    stream.on('error', () => undefined)
    stream.on(
      'data',
      createReader((message) => {
        this.#answer?.(message, message[0] === code('Z') && message[5] === code('I'))
      }),
    )
  }

  /** Lets the client say who it is, and takes its connection over. */
  static async open(url: string): Promise<ServerConnection> {
    const client = new Client({ connectionString: url })
    await client.connect()
    const { connection } = client as unknown as { readonly connection: { readonly stream: Socket } }
    return new ServerConnection(connection.stream)
  }

  answerTo(answer: ((message: Buffer, isIdle: boolean) => void) | undefined): void {
    this.#answer = answer
  }

  send(message: Buffer): void {
    this.#stream.write(message)
  }

  end(): void {
    this.#stream.destroy()
  }
}

/** Puts together what comes in pieces: a letter, its length in four bytes with them, and the rest. */
function createReader(take: (message: Buffer) => void): (data: Buffer) => void {
  let kept = Buffer.alloc(0)
  return (data) => {
    kept = Buffer.concat([kept, data])
    while (kept.length >= 5 && kept.length > kept.readInt32BE(1)) {
      const length = kept.readInt32BE(1) + 1
      take(kept.subarray(0, length))
      kept = kept.subarray(length)
    }
  }
}

function messageOf(letter: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(content.length + 4, 1)
  return Buffer.concat([head, content])
}

function code(letter: string): number {
  return letter.charCodeAt(0)
}
