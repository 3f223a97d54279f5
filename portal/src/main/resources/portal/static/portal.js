// Enhances what already works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// The running total of a ballot: what the chosen proposals cost of the money, or how many points are given.
for (const form of document.querySelectorAll('[data-pot]')) {
  const total = form.querySelector('[data-total]')
  if (!total) continue
  const money = pence => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: pence % 100 ? 2 : 0 }).format(pence / 100)
  const say = () => {
    const chosen = [...form.querySelectorAll('input[data-cost]:checked')]
    const cost = chosen.reduce((sum, box) => sum + Number(box.dataset.cost), 0)
    const given = [...form.querySelectorAll('input[data-points-given]')].reduce((sum, field) => sum + (Number(field.value) || 0), 0)
    total.textContent = total.dataset.words.replace('{count}', chosen.length).replace('{cost}', money(cost)).replace('{pot}', money(Number(form.dataset.pot)))
      .replace('{given}', given).replace('{points}', form.dataset.points)
  }
  form.addEventListener('change', say)
  total.hidden = false
  say()
}

// Reads the page aloud with the browser's own voice, where it has one.
for (const place of document.querySelectorAll('[data-aloud]')) {
  if (!('speechSynthesis' in window)) continue
  const button = place.querySelector('button')
  const start = button.textContent
  const show = reading => { button.textContent = reading ? button.dataset.stop : start; button.setAttribute('aria-pressed', reading) }
  button.addEventListener('click', () => {
    const reading = button.getAttribute('aria-pressed') === 'true'
    speechSynthesis.cancel()
    show(!reading)
    if (reading) return
    // A passage at a time: browsers cut long texts short.
    const passages = [...document.querySelectorAll('main h1, main h2, main h3, main p, main li, main dt, main dd, main legend, main label')]
      .filter(each => each.checkVisibility() && !each.querySelector('p, li, h2, h3, label')).filter(each => each.innerText.trim())
    passages.forEach((passage, at) => {
      const said = new SpeechSynthesisUtterance(passage.innerText.trim())
      said.lang = passage.closest('[lang]').lang
      if (at === passages.length - 1) said.onend = () => show(false)
      speechSynthesis.speak(said)
    })
  })
  addEventListener('pagehide', () => speechSynthesis.cancel())
  place.hidden = false
}

// Keeps what is being typed in this tab, until it is sent: a closed laptop or a lost connection loses nothing.
const SENDING = 'sending'
const place = field => `kept ${new URL(field.form.action).pathname} ${field.name}`
for (const field of document.querySelectorAll('[data-keep]')) {
  const kept = sessionStorage.getItem(place(field))
  if (kept !== null && field.value === field.defaultValue && !document.querySelector('.govuk-error-summary')) field.value = kept
  field.addEventListener('input', () => sessionStorage.setItem(place(field), field.value))
}
// What was taken is forgotten, and nothing else; all of it when signing out.
for (const form of document.forms) {
  form.addEventListener('submit', () => sessionStorage.setItem(SENDING, JSON.stringify([...form.querySelectorAll('[data-keep]')].map(place))))
}
if (document.querySelector('[data-taken]')) {
  JSON.parse(sessionStorage.getItem(SENDING) ?? '[]').forEach(key => sessionStorage.removeItem(key))
}
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear())

// Long work: what the server tells of it, and the page anew when it is done.
for (const progress of document.querySelectorAll('[data-progress]')) {
  const events = new EventSource(progress.dataset.progress)
  events.addEventListener('step', event => { progress.textContent = event.data })
  events.addEventListener('done', () => { events.close(); location.reload() })
}

// A button that copies a text, where the browser lets it.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value)
    button.nextElementSibling.textContent = button.dataset.copied
  })
}

// A chosen file is read into the field beside it; only the field is sent.
for (const group of document.querySelectorAll('[data-reads]')) {
  group.hidden = false
  group.querySelector('input').addEventListener('change', async event => {
    document.getElementById(group.dataset.reads).value = await event.target.files[0].text()
  })
}
