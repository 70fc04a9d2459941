/** A room: which of its neighbours it may import, and which libraries. */
interface Room {
  readonly neighbours: readonly string[]
  readonly libraries: readonly string[]
}

/** A folder of rooms, those at the bottom first: a room imports only rooms that stand before it. */
interface Floor {
  /** What each of its rooms may import besides. */
  readonly besides: readonly string[]
  readonly rooms: Readonly<Record<string, Room>>
}

/**
 * Who may import whom. From this table the lint fences are made (`lint-rules.ts`), and the sentence
 * "May import" of each room's README (`npm run rooms`).
 */
export const FLOORS: Readonly<Record<string, Floor>> = {
  shared: {
    besides: [],
    rooms: {
      model: room('', '@date-fns/utc, date-fns'),
      government: room('model'),
      calendar: room('model'),
      identifiers: room('model'),
      location: room('model', '@turf/boolean-point-in-polygon, @turf/distance'),
      policy: room('model, calendar'),
      text: room('model, calendar'),
      regulations: room('model, calendar, policy, text'),
      outcome: room('model, calendar, policy, regulations'),
      rules: room('model, government, calendar, location, policy, outcome, text, regulations'),
      workbook: room('model, government, calendar, identifiers, text, regulations'),
      evaluation: room('model, calendar, policy, outcome, rules'),
      'made-up': room('model, calendar, text, workbook'),
      import: room('model, calendar, identifiers, text, workbook'),
      intake: room('model, calendar, identifiers, location, text, workbook'),
      configuration: room(
        'model, calendar, government, identifiers, policy, text, regulations, workbook, import',
      ),
      'roster-proposal': room('model, calendar, policy, outcome'),
      authority: room('model, configuration'),
      recaps: room(
        'model, government, calendar, location, policy, outcome, text, regulations, rules, workbook, evaluation, import, intake, roster-proposal',
      ),
      contract: room('model, recaps', 'zod'),
      chat: room('model, calendar, identifiers, location, workbook, import, contract'),
      'personal-data': room('model, contract, text, workbook'),
      desk: room('model, calendar, contract, outcome, text, rules, intake'),
      explain: room(
        'model, calendar, contract, policy, outcome, text, rules, workbook, evaluation, intake, recaps',
      ),
      addenda: room(
        'model, calendar, contract, text, workbook, evaluation, intake, recaps, explain',
      ),
      reminders: room('model, calendar, policy, outcome, text, rules'),
      'own-page': room(
        'model, calendar, identifiers, location, outcome, text, rules, workbook, evaluation, intake, recaps, explain',
      ),
    },
  },
  worker: {
    besides: ['shared/'],
    rooms: {
      ports: room(''),
      export: room('ports', 'write-excel-file'),
      holidays: room('ports', 'date-holidays'),
      google: room('ports', 'googleapis, jose, zod'),
      store: room('ports', 'fflate, kysely, node:sqlite, pg, zod'),
      usecases: room('ports', 'p-limit, zod'),
      http: room(
        'ports, usecases',
        '@hono/node-server, @hono/zod-openapi, hono, jose, rate-limiter-flexible, swagger-ui-dist, zod',
      ),
      jobs: room('ports, usecases', 'p-limit'),
      threads: room('ports, usecases', 'piscina'),
      prove: room('google', 'zod'),
      cli: room('ports, prove'),
      deploy: room(''),
    },
  },
  'worker/usecases': {
    besides: ['ports/', 'shared/'],
    rooms: {
      ledger: room('', 'zod'),
      access: room('ledger'),
      month: room('ledger'),
      desk: room('ledger, access, month'),
      intake: room('ledger, access, month'),
      diagnostics: room('ledger, access, month, desk, intake'),
      sealed: room('ledger, month, diagnostics'),
      regency: room('ledger, access, month, intake, diagnostics, sealed'),
      recap: room('ledger, access, month, diagnostics, sealed, regency'),
      evidence: room('ledger, access, month, intake, diagnostics, sealed, recap'),
      sweep: room(
        'ledger, access, month, desk, intake, diagnostics, regency, recap, evidence',
        'p-limit',
      ),
      explain: room('ledger, month, sealed, recap'),
      roster: room('ledger, access, month, intake'),
      regulations: room('ledger, access, month, intake'),
      enrolment: room('ledger, access, intake'),
      'made-up': room('ledger, access, intake, enrolment, sweep'),
      closing: room('ledger, access, month, intake, diagnostics, sealed, recap, sweep, desk'),
      'old-answers': room('ledger, intake, sweep'),
      'own-page': room('ledger, access, month, desk, intake, recap, sealed, explain'),
      reminders: room('ledger, access, month, desk, diagnostics, sealed'),
      rights: room('ledger, access, month, sealed'),
      upkeep: room(
        'ledger, access, month, intake, diagnostics, sealed, evidence, sweep, made-up, rights',
        'zod',
      ),
      doctor: room('ledger, access, month, intake, diagnostics, sealed, upkeep'),
    },
  },
}

function room(neighbours: string, libraries = ''): Room {
  return { neighbours: listed(neighbours), libraries: listed(libraries) }
}

function listed(names: string): readonly string[] {
  return names === '' ? [] : names.split(', ')
}

/**
 * The sentence of a room's README.
 *
 * @example mayImport('shared', 'calendar') // 'May import: `model`.'
 */
export function mayImport(folder: string, name: string): string {
  const { besides, rooms } = FLOORS[folder]!
  const { neighbours, libraries } = rooms[name]!
  const all = [...neighbours, ...besides, ...libraries].map((one) => `\`${one}\``)
  return `May import: ${all.length > 0 ? all.join(', ') : 'nothing'}.`
}
