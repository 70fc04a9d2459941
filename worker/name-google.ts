import type { Config } from './config.ts'

/** Which Google a worker talks to: the first thing that whoever runs a command should see. */
export function nameGoogle({ google: { apiRoot } }: Pick<Config, 'google'>): string {
  return apiRoot === undefined
    ? 'Talks to Google itself.'
    : `Talks to the local workspace at ${apiRoot}, not to Google.`
}
