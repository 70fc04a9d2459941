import { analyse } from 'scslre'

interface RuleContext {
  report(problem: { readonly node: LiteralNode; readonly message: string }): void
}

interface LiteralNode {
  readonly regex?: { readonly pattern: string; readonly flags: string }
}

/** No pattern whose work grows faster than the text that it is tried on (G9). */
function createLinearPattern(context: RuleContext): { Literal(node: LiteralNode): void } {
  return {
    Literal(node) {
      if (!node.regex) return
      const { pattern, flags } = node.regex
      const [report] = analyse({ source: pattern, flags }, { assumeRejectingSuffix: false }).reports
      if (!report) return
      const growth = report.exponential ? 'exponentially' : 'more than linearly'
      context.report({
        node,
        message: `The work of this pattern grows ${growth} with the text: let neither of two repetitions take what the other takes, and let none begin where it could have begun before.`,
      })
    },
  }
}

/** Rules of our own, as oxlint loads them. */
const plugin = {
  meta: { name: 'pantau' },
  rules: { 'linear-pattern': { create: createLinearPattern } },
}

export default plugin
