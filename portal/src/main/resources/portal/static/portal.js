// Enhances what already works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// The running total of a ballot: what the chosen proposals cost, and what is left of the money.
for (const form of document.querySelectorAll('[data-pot]')) {
  const total = form.querySelector('[data-total]')
  const money = pence => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: pence % 100 ? 2 : 0 }).format(pence / 100)
  const say = () => {
    const chosen = [...form.querySelectorAll('input[data-cost]:checked')]
    const cost = chosen.reduce((sum, box) => sum + Number(box.dataset.cost), 0)
    total.textContent = total.dataset.words.replace('{count}', chosen.length).replace('{cost}', money(cost)).replace('{pot}', money(Number(form.dataset.pot)))
  }
  form.addEventListener('change', say)
  total.hidden = false
  say()
}
