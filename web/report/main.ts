import { pageWords as words } from '../../src/core/present/html/words.ts'
import { documentOf } from './documents.ts'
import { element } from './element.ts'
import { neighbour } from './keys.ts'
import { panelContent } from './panel.ts'

const panel = document.getElementById('panel')
const panelBody = document.getElementById('panel-body')
const settlingFrames = 6
let current: HTMLElement | undefined

/** Shows the element of the address: scrolls to it, marks it, and opens the panel when it is a figure. */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  const target = id === '' ? null : document.getElementById(id)
  if (!target) return
  const shown = documentOf(id)
  current?.classList.remove('current')
  current = target
  target.classList.add('current')
  const content = shown && panelContent(shown, id)
  if (content) openPanel(content)
  else closePanel()
  if (target.closest('main')) bringIntoView(target, settlingFrames)
  if (target instanceof HTMLAnchorElement) target.focus({ preventScroll: true })
  markFinding(id)
}

/** Tables outside the view have estimated heights until they are drawn, so the place settles over a few frames. */
function bringIntoView(target: HTMLElement, frames: number): void {
  if (target !== current) return
  target.scrollIntoView({ block: 'center', inline: 'center' })
  if (frames > 0) requestAnimationFrame(() => bringIntoView(target, frames - 1))
}

function openPanel(content: Node): void {
  if (!panel || !panelBody) return
  panelBody.replaceChildren(content)
  panel.hidden = false
  panel.scrollTop = 0
  document.body.classList.add('with-panel')
}

function closePanel(): void {
  if (!panel) return
  panel.hidden = true
  document.body.classList.remove('with-panel')
}

/** In the list, the finding that the current place belongs to; its arithmetic is opened. */
function markFinding(id: string): void {
  for (const marked of document.querySelectorAll('.findings > li.active')) marked.classList.remove('active')
  const item = document.querySelector<HTMLElement>(`.findings > li[data-target="${CSS.escape(id)}"]`)
  if (!item) return
  item.classList.add('active')
  const details = item.querySelector('details')
  if (details) details.open = true
  const list = item.closest('.side')
  if (list && list.scrollHeight > list.clientHeight) item.scrollIntoView({ block: 'nearest' })
}

/** Colours the places of findings in the document; the worst finding of a place decides. */
function markPlaces(): void {
  const items = [...document.querySelectorAll<HTMLElement>('.findings > li[data-target]')]
  for (const item of items.toReversed()) {
    const place = document.getElementById(item.dataset['target'] ?? '')
    const cell = place?.closest('td') ?? place
    if (!cell) continue
    cell.classList.remove('error', 'warning', 'info')
    cell.classList.add('found', item.dataset['severity'] ?? 'info')
    cell.title = item.querySelector('.text')?.textContent ?? ''
  }
}

function filter(button: HTMLElement): void {
  const side = button.closest('.side')
  if (!side) return
  button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'))
  const on = [...side.querySelectorAll<HTMLElement>('[data-filter][aria-pressed="true"]')].map(
    (one) => one.dataset['filter'],
  )
  let shown = 0
  for (const item of side.querySelectorAll<HTMLElement>('.findings > li')) {
    item.hidden = !on.includes(item.dataset['severity'])
    if (!item.hidden) shown += 1
  }
  side.querySelector('.none-shown')?.remove()
  if (shown === 0) side.querySelector('.findings')?.before(element('p', { class: 'none-shown' }, words.noFindingsShown))
}

function toFinding(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('.findings > li[data-target]:not([hidden])')]
  if (items.length === 0) return
  const active = items.findIndex((item) => item.classList.contains('active'))
  const start = active < 0 && step < 0 ? 0 : active
  const next = items[(start + step + items.length) % items.length]
  go(next?.dataset['target'] ?? '')
}

function go(id: string): void {
  if (id === '') return
  if (location.hash === `#${id}`) follow()
  else location.hash = id
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') closePanel()
  else if (event.key === 'n' || event.key === 'N') toFinding(1)
  else if (event.key === 'p' || event.key === 'P') toFinding(-1)
  else if (event.key.startsWith('Arrow') && event.target instanceof HTMLElement && event.target.matches('a.f')) {
    const next = neighbour(event.target, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof HTMLElement)) return
  const button = event.target.closest<HTMLElement>('[data-filter]')
  if (button) return filter(button)
  if (event.target.closest('#close')) return closePanel()
  const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]')
  // a second click on the same link changes no address, so no event would tell of it
  if (link && link.getAttribute('href') === location.hash) follow()
  const blank = event.target.closest<HTMLElement>('td.n[id]')
  if (blank && !link) go(blank.id)
}

markPlaces()
addEventListener('hashchange', follow)
addEventListener('keydown', onKey)
addEventListener('click', onClick)
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.findings details')) details.open = true
})
follow()
