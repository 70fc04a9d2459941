/** In the query of a page's address where somebody other than the person looks at it: no opening of theirs. */
export const LOOK_ONLY = 'tilik'
