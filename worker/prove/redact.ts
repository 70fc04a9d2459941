const NAMES_ID = /^(?:id|eTag|etag|domain)$|(?:Id|Token|RevisionId)$/u
const NAMES_PERSON = new Set(['displayName', 'photoLink'])
const SHORTEST_ID = 4

/**
 * Takes out of what was exchanged what is nobody's business: ids and domains become stand-ins, the same one each
 * time (`formId-1`); addresses, names, numbers of projects and tokens go. What has an id of a file is
 * learned from any exchange before.
 */
export interface Redactor {
  readonly redact: (value: unknown) => unknown
  readonly redactText: (text: string) => string
}

/** @example createRedactor().redactText('to hr@example.com') // 'to address' */
export function createRedactor(): Redactor {
  const standIns = new Map<string, string>()
  const counts = new Map<string, number>()

  function learn(kind: string, id: string): void {
    if (standIns.has(id) || id.length < SHORTEST_ID) return
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    standIns.set(id, `${kind}-${count}`)
  }

  function learnFrom(value: unknown, key = ''): void {
    if (typeof value === 'string') {
      if (NAMES_ID.test(key)) learn(key, value)
      for (const [, published] of value.matchAll(/\/forms\/d\/e\/([\w-]+)/gu)) {
        learn('publishedId', published!)
      }
    } else if (Array.isArray(value)) {
      for (const item of value) learnFrom(item, key)
    } else if (isObject(value)) {
      for (const [name, item] of Object.entries(value)) learnFrom(item, name)
    }
  }

  function redactText(text: string): string {
    let redacted = text
    // The longest first: an id may begin as another does.
    for (const [id, standIn] of [...standIns].sort(([a], [b]) => b.length - a.length)) {
      redacted = redacted.replaceAll(id, standIn)
    }
    return redacted
      .replaceAll(/[^\s"'<>:/?=&]+/gu, (word) => (/@|%40/u.test(word) ? 'address' : word))
      .replaceAll(/ya29\.[\w.-]+/gu, 'token')
      .replaceAll(/entry\.\d+/gu, 'entry.number')
      .replaceAll(/\b\d{9,}\b/gu, 'number')
  }

  function redactAll(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return NAMES_PERSON.has(key) ? 'name' : redactText(value)
    if (Array.isArray(value)) return value.map((item) => redactAll(item, key))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [redactText(name), redactAll(item, name)]),
    )
  }

  return {
    redactText,
    redact(value) {
      learnFrom(value)
      return redactAll(value)
    },
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
