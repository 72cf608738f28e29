/** How many random ledgers a property is tried on: `usual` in every run of the tests, as many as `LEDGERS` says in a long one. */
export const runs = (usual: number): number => Number(process.env['LEDGERS'] ?? usual)
