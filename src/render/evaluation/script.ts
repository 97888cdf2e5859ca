/**
 * The report's only script: turns pages, finds, sorts. The report says all of it without the script too, but for the
 * samples behind the first page. It writes text, never HTML.
 */
export const REPORT_SCRIPT = `'use strict';
(() => {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const pages = (box, size, show) => {
    const nav = box.querySelector('.pages');
    const [back, next] = all(nav, 'button');
    const where = nav.querySelector('output');
    let page = 0;
    const draw = (to) => {
      const total = show(to * size, to * size + size);
      const last = Math.max(0, Math.ceil(total / size) - 1);
      if (to > last) return draw(last);
      page = to;
      const end = Math.min(total, (to + 1) * size);
      where.textContent = total === 0 ? 'none found' : to * size + 1 + '–' + end + ' of ' + total;
      back.disabled = to === 0;
      next.disabled = to === last;
    };
    back.onclick = () => draw(page - 1);
    next.onclick = () => draw(page + 1);
    nav.hidden = false;
    for (const tools of all(box, '.tools')) {
      tools.hidden = false;
      for (const one of all(tools, 'input, select')) one.oninput = () => draw(0);
    }
    draw(0);
    return () => draw(0);
  };
  const words = (box) => box.querySelector('input[type=search]').value.toLowerCase().split(' ').filter(Boolean);
  for (const box of all(document, '[data-list]')) {
    const body = box.querySelector('tbody');
    const rows = all(body, 'tr');
    const only = box.querySelector('input[type=checkbox]');
    const redraw = pages(box, 25, (from, to) => {
      const wanted = words(box);
      const found = all(body, 'tr').filter(
        (row) => wanted.every((word) => row.dataset.name.includes(word)) && (!only.checked || row.dataset.clear),
      );
      for (const row of rows) row.classList.add('off');
      for (const row of found.slice(from, to)) row.classList.remove('off');
      return found.length;
    });
    for (const button of all(box, '[data-sort]')) {
      const key = button.dataset.sort;
      button.onclick = () => {
        const head = button.closest('th');
        const turn = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        for (const th of all(box, 'thead th')) th.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
        const order = key === 'name'
          ? (a, b) => a.dataset.name.localeCompare(b.dataset.name)
          : (a, b) => a.dataset[key] - b.dataset[key];
        body.append(...rows.sort((a, b) => turn * order(a, b)));
        redraw();
      };
    }
  }
  const badge = (worse) => {
    const mark = make('span', undefined, 'badge tone-' + (worse ? 'bad' : 'good'));
    const sign = make('span', worse ? '▼' : '▲');
    sign.ariaHidden = 'true';
    mark.append(sign, worse ? ' worse' : ' better');
    return mark;
  };
  for (const box of all(document, '[data-samples]')) {
    const list = JSON.parse(document.getElementById(box.dataset.samples).textContent);
    const body = box.querySelector('tbody');
    const labels = all(box, 'thead th').map((th) => th.textContent);
    const which = box.querySelector('select');
    const line = (one) => {
      const row = make('tr');
      row.role = 'row';
      const name = make('bdi', one.key);
      const parts = [name, one.candidate, one.live, badge(one.worse), one.slices || '–'];
      parts.forEach((part, index) => {
        const cell = make(index === 0 ? 'th' : 'td', undefined, index === 1 || index === 2 ? 'number' : index === 3 ? 'narrow' : '');
        cell.role = index === 0 ? 'rowheader' : 'cell';
        if (index === 0) cell.scope = 'row';
        else cell.dataset.label = labels[index];
        cell.append(part);
        row.append(cell);
      });
      if (one.texts.length > 0) {
        const texts = make('details');
        const terms = make('dl', undefined, 'texts');
        for (const [term, text] of one.texts) terms.append(make('dt', term), make('dd', text));
        texts.append(make('summary', 'texts'), terms);
        row.firstChild.append(texts);
      }
      return row;
    };
    pages(box, 20, (from, to) => {
      const wanted = words(box);
      const found = list.filter(
        (one) =>
          (which.value === '' || one.worse === (which.value === 'worse')) &&
          wanted.every((word) => (one.key + ' ' + one.slices).toLowerCase().includes(word)),
      );
      body.replaceChildren(...found.slice(from, to).map(line));
      return found.length;
    });
  }
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all(document, 'section > details:not([open])');
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
})();
`;

/** What the content security policy knows the script by. A test compares them, and says what it should be. */
export const REPORT_SCRIPT_HASH = 'sha256-msdWbgffmQts72dCz7P1orRvSwroDU+FtmW2xvhlVrI=';
