/**
 * Version of everything that decides outcomes and findings. Raised with every change that can alter
 * a recap; printed in its footer so that it can be recomputed.
 */
export const RULES_VERSION = '1.60.0'
