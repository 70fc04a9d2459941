export { lintRules as default } from './test/lint/lint-rules.ts'
