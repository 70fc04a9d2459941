import { element, find } from './elements.ts'
import { runWithAuthorization } from './run-script.ts'

/** `google.script` inside the frame: calls go to the page by messages, answers come back the same way. */
function shim(): void {
  const pending = new Map<number, (ok: boolean, value: unknown) => void>()
  let count = 0
  addEventListener('message', (event) => {
    const { scriptReply, ok, value } = event.data as {
      scriptReply?: number
      ok: boolean
      value: unknown
    }
    if (event.source !== parent || scriptReply === undefined) return
    pending.get(scriptReply)?.(ok, value)
    pending.delete(scriptReply)
  })
  type Handler = (value: unknown, userObject?: unknown) => void
  const runner = (success?: Handler, failure?: Handler, userObject?: unknown): object =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler') {
            return (handler: Handler) => runner(handler, failure, userObject)
          }
          if (name === 'withFailureHandler') {
            return (handler: Handler) => runner(success, handler, userObject)
          }
          if (name === 'withUserObject') return (given: unknown) => runner(success, failure, given)
          return (...args: unknown[]) => {
            count += 1
            pending.set(count, (ok, value) => {
              if (ok) return success?.(value, userObject)
              const { message, name: errorName } = value as { message: string; name?: string }
              const error = new Error(message)
              error.name = errorName ?? 'Error'
              if (failure) return failure(error, userObject)
              console.error(error)
            })
            parent.postMessage({ scriptCall: count, name, args: JSON.stringify(args) }, '*')
          }
        },
      },
    )
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the shim's text must hold it all
  const tell = (hostCall: string) => (value?: unknown) =>
    parent.postMessage({ hostCall, value }, '*')
  const host = {
    close: tell('close'),
    setHeight: tell('setHeight'),
    setWidth: tell('setWidth'),
    origin: '',
    editor: { focus: tell('focus') },
  }
  const url = {
    getLocation: (handler: (location: object) => void) =>
      handler({ hash: '', parameter: {}, parameters: {} }),
  }
  Object.assign(globalThis, { google: { script: { run: runner(), host, url } } })
}

interface HostMessage {
  scriptCall?: number
  name?: string
  args?: string
  hostCall?: string
  value?: unknown
}

export interface FrameHandlers {
  close(): void
  setHeight(pixels: number): void
}

/** A sandboxed frame with HTML of the add-on in it. */
export function createScriptFrame(html: string, handlers: FrameHandlers): HTMLIFrameElement {
  const frame = element('iframe', {
    sandbox:
      'allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
    title: 'Pengaya',
  })
  const source = `<!doctype html><base target="_top"><script>(${shim.toString()})()</script>`
  frame.srcdoc = `${source}${html.replace(/^\s*<!doctype html>/iu, '')}`
  const onMessage = (event: MessageEvent) => {
    if (!frame.isConnected) {
      removeEventListener('message', onMessage)
      return
    }
    if (event.source === frame.contentWindow)
      void handle(frame, event.data as HostMessage, handlers)
  }
  addEventListener('message', onMessage)
  return frame
}

async function handle(
  frame: HTMLIFrameElement,
  message: HostMessage,
  handlers: FrameHandlers,
): Promise<void> {
  if (message.hostCall === 'close') handlers.close()
  if (message.hostCall === 'setHeight') handlers.setHeight(Number(message.value))
  if (message.hostCall === 'focus') find('#grid').focus()
  if (message.scriptCall === undefined) return
  const args = JSON.parse(message.args ?? '[]') as unknown[]
  const reply = await runWithAuthorization(message.name ?? '', args)
  const answer = reply.error ? { ok: false, value: reply.error } : { ok: true, value: reply.result }
  frame.contentWindow?.postMessage({ scriptReply: message.scriptCall, ...answer }, '*')
}
