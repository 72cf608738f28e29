/** One form of brackets and no white space, so that names compare. */
export const fullWidth = (text: string): string =>
  text.replace(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll('"', '“')
