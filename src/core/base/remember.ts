// labels and cells are asked for again and again; the limit keeps a long-lived process small
const mostRemembered = 20_000

/** The same function of a text, which keeps its latest answers. For answers that nobody changes. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const before = answers.get(text)
    if (before !== undefined) return before
    if (answers.size >= mostRemembered) answers.clear()
    const answer = compute(text)
    answers.set(text, answer)
    return answer
  }
}
