/** As much of a Babel node path as is looked at here. */
interface NodePath {
  isObjectExpression: () => boolean
  readonly node: {
    readonly properties?: readonly { readonly key?: { readonly name?: string } }[]
  }
}

/**
 * Leaves `{ id: …, en: … }` unmutated, the words of a text in both languages: a test of a sentence
 * would only repeat it. Stryker's plugin of kind *Ignore*.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'prose',
    value: {
      shouldIgnore: (path: NodePath): string | undefined => {
        return path.isObjectExpression() && isLocalized(path)
          ? 'Words in both languages'
          : undefined
      },
    },
  },
]

function isLocalized({ node: { properties = [] } }: NodePath): boolean {
  return properties.map(({ key }) => key?.name).join() === 'id,en'
}
