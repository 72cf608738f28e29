/** Where the arrow keys lead from a figure: the next figure in its row, or the one nearest below or above. */
export function neighbour(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr')
  if (row === null) return undefined
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const inRow = figuresIn(row)
    return inRow[inRow.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)]
  }
  const middle = centre(from)
  let next = row
  for (;;) {
    const beside = key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling
    if (!(beside instanceof HTMLTableRowElement)) return undefined
    next = beside
    const [nearest] = figuresIn(next).toSorted(
      (one, other) => Math.abs(centre(one) - middle) - Math.abs(centre(other) - middle),
    )
    if (nearest) return nearest
  }
}

function figuresIn(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a.f')]
}

function centre(figure: HTMLElement): number {
  const box = figure.closest('td')?.getBoundingClientRect() ?? figure.getBoundingClientRect()
  return box.left + box.width / 2
}
