/**
 * When carried-over fiscal money becomes surplus, which the treasury may take back: carried-over money that two years in a row
 * did not use up (预算法 art. 42). Counted as the clearing of 2014 counted it (国办发〔2014〕70号: at the end of 2014, money granted
 * in 2012 and before), so money granted in 2022 may be used in 2023 and 2024.
 */
export const unusedYears = 2

/** Is what is left of money granted in `grantedYear` surplus at the end of `year`? */
export const isAged = (grantedYear: number, year: number): boolean => year - grantedYear >= unusedYears
