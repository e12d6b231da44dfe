'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const report = JSON.parse(byId('report').textContent);
  const columns = report.columns;
  const texts = report.texts;
  const width = columns.length;
  const rowHeight = 26;
  const tallest = 8000000;
  const mostPrinted = 5000;

  // A cell is the number of its text; a text that the writer did not keep stands there itself.
  const cells = new Int32Array(report.rows * width);
  let place = 0;
  for (const part of document.querySelectorAll('script.rows')) {
    for (const row of JSON.parse(part.textContent)) {
      for (let c = 0; c < row.length; c++) {
        cells[place + c] = typeof row[c] === 'number' ? row[c] : texts.push(row[c]) - 1;
      }
      place += width;
    }
    part.remove();
  }

  const all = Int32Array.from({ length: report.rows }, (_, i) => i);
  let shown = all;
  let sorted = null;
  let sortedBy = -1;
  let isDown = false;

  const textOf = (row, column) => texts[cells[row * width + column]];

  // What a text is worth in the order of its column; null where it is no value of its kind.
  const worth = {
    number: text => text === '' ? null : Number(text),
    date: text => { const time = Date.parse(text.replace(' ', 'T')); return Number.isNaN(time) ? null : time; },
    length: text => {
      const parts = /^(-?)(?:(\d+)\.)?(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text);
      return parts === null ? null : (parts[1] ? -1 : 1) * ((((Number(parts[2] || 0) * 24) + Number(parts[3])) * 60 + Number(parts[4])) * 60 + Number(parts[5]));
    },
  };
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

  // Empty cells come last in both directions.
  function sort() {
    if (sortedBy < 0) {
      sorted = all;
      return;
    }
    const kind = worth[columns[sortedBy].kind];
    const used = new Set();
    for (let i = sortedBy; i < cells.length; i += width) { used.add(cells[i]); }
    const values = kind && new Map([...used].map(index => [index, kind(texts[index])]));
    const isEmpty = index => values ? values.get(index) === null : texts[index] === '';
    const order = (a, b) => values ? values.get(a) - values.get(b) : words.compare(texts[a], texts[b]);
    const ranked = [...used].filter(index => !isEmpty(index)).sort(isDown ? (a, b) => order(b, a) : order);
    const ranks = new Int32Array(texts.length).fill(used.size);
    ranked.forEach((index, rank) => { ranks[index] = rank > 0 && order(ranked[rank - 1], index) === 0 ? ranks[ranked[rank - 1]] : rank; });
    sorted = Int32Array.from(all).sort((a, b) => ranks[cells[a * width + sortedBy]] - ranks[cells[b * width + sortedBy]] || a - b);
  }

  // Each text is looked at once for each filter, however many rows have it.
  function tester(wanted) {
    const isNot = wanted.startsWith('!');
    const isWhole = wanted.startsWith('=');
    const sought = (isNot || isWhole ? wanted.slice(1) : wanted).toLowerCase();
    const known = new Int8Array(texts.length);
    return index => {
      if (known[index] === 0) {
        const text = texts[index].toLowerCase();
        known[index] = (isWhole ? text === sought : text.includes(sought) !== isNot) ? 1 : 2;
      }
      return known[index] === 1;
    };
  }

  function filter() {
    const tests = columns.map((column, c) => ({ c, wanted: column.filter })).filter(one => one.wanted).map(one => ({ c: one.c, test: tester(one.wanted) }));
    const anywhere = byId('find').value.trim().toLowerCase().split(/\s+/).filter(word => word).map(word => tester(word));
    const visible = columns.map((column, c) => column.shown ? c : -1).filter(c => c >= 0);
    const passes = row => {
      const at = row * width;
      for (const { c, test } of tests) { if (!test(cells[at + c])) { return false; } }
      for (const test of anywhere) { if (!visible.some(c => test(cells[at + c]))) { return false; } }
      return true;
    };
    shown = tests.length + anywhere.length === 0 ? sorted : sorted.filter(passes);
    const total = `${report.rows.toLocaleString('en')} ${report.rows === 1 ? 'row' : 'rows'}`;
    byId('count').textContent = shown.length === report.rows ? total : `${shown.length.toLocaleString('en')} of ${total}`;
    document.title = `${report.title} (${shown.length})`;
    for (const button of byId('states').children) {
      button.setAttribute('aria-pressed', String(columns[stateColumn].filter === '=' + button.dataset.state));
    }
    byId('view').scrollTop = 0;
    draw(true);
  }

  const tones = {
    good: ['ok', 'active', 'enabled', 'open', 'ready', 'done', 'healthy', 'complete'],
    warn: ['warning', 'disabled', 'usersourcedisabled', 'targetsourcedisabled', 'sourcesunknown', 'unlisted', 'unknown', 'skipped', 'ongoing'],
    bad: ['critical', 'failed', 'error', 'deleted', 'missing', 'changed', 'checksum_mismatch'],
  };
  const toneOf = text => Object.keys(tones).find(tone => tones[tone].includes(text.toLowerCase()));
  const stateColumn = columns.findIndex(column => column.name === 'State');

  function cellOf(row, c) {
    const cell = document.createElement('td');
    const text = textOf(row, c);
    if (columns[c].kind === 'number') { cell.className = 'number'; }
    const tone = c === stateColumn && toneOf(text);
    if (tone) {
      const badge = document.createElement('span');
      badge.className = tone;
      badge.textContent = text;
      cell.append(badge);
    } else {
      cell.textContent = text;
    }
    if (text.length > 12) { cell.title = text; }
    return cell;
  }

  function gap(height) {
    const row = document.createElement('tr');
    const cell = document.createElement('td');
    cell.className = 'gap';
    cell.colSpan = Math.max(1, columns.filter(column => column.shown).length);
    cell.style.height = `${height}px`;
    row.append(cell);
    return row;
  }

  // Only the rows that are in sight are in the page, and some beside them; the gaps keep the length of the whole.
  let drawn = -1;
  function draw(isNew) {
    const view = byId('view');
    const full = shown.length * rowHeight;
    const scale = Math.min(1, tallest / full || 1);
    const fit = Math.ceil(view.clientHeight / rowHeight) + 20;
    const first = Math.max(0, Math.min(shown.length - fit + 10, Math.floor(view.scrollTop / scale / rowHeight) - 10));
    if (!isNew && Math.abs(first - drawn) < 8) { return; }
    drawn = first;
    const last = Math.min(shown.length, first + fit);
    const above = scale === 1 ? first * rowHeight : Math.min(full * scale - (last - first) * rowHeight, Math.max(0, view.scrollTop - 10 * rowHeight));
    fill(first, last, above, Math.max(0, full * scale - above - (last - first) * rowHeight));
  }

  function fill(first, last, above, below) {
    const visible = columns.map((column, c) => column.shown ? c : -1).filter(c => c >= 0);
    const rows = [gap(above)];
    for (let i = first; i < last; i++) {
      const row = document.createElement('tr');
      for (const c of visible) { row.append(cellOf(shown[i], c)); }
      rows.push(row);
    }
    rows.push(gap(below));
    byId('body').replaceChildren(...rows);
  }

  function head() {
    const names = [];
    const filters = [];
    const widths = [];
    let sum = 0;
    columns.forEach((column, c) => {
      if (!column.shown) { return; }
      const title = document.createElement('th');
      title.scope = 'col';
      title.className = column.kind === 'number' ? 'number' : '';
      title.setAttribute('aria-sort', c !== sortedBy ? 'none' : isDown ? 'descending' : 'ascending');
      const button = document.createElement('button');
      button.textContent = column.name + (c !== sortedBy ? '' : isDown ? ' ▼' : ' ▲');
      button.addEventListener('click', () => { isDown = sortedBy === c && !isDown; sortedBy = c; sort(); head(); filter(); });
      title.append(button);
      names.push(title);
      const box = document.createElement('th');
      const input = document.createElement('input');
      input.type = 'search';
      input.value = column.filter || '';
      input.setAttribute('aria-label', `Filter ${column.name}`);
      input.title = 'Part of the text; =text for the whole of it, !text for all others';
      input.addEventListener('input', () => { column.filter = input.value.trim(); later(); });
      box.append(input);
      filters.push(box);
      const col = document.createElement('col');
      const size = widthOf(column, c);
      col.style.width = `${size}px`;
      sum += size;
      widths.push(col);
    });
    byId('names').replaceChildren(...names);
    byId('filters').replaceChildren(...filters);
    byId('widths').replaceChildren(...widths);
    byId('table').style.width = `${sum}px`;
  }

  function widthOf(column, c) {
    if (!column.size) {
      let longest = column.name.length + 3;
      for (let row = 0; row < Math.min(report.rows, 3000); row++) { longest = Math.max(longest, textOf(row, c).length); }
      column.size = Math.min(44, Math.max(7, longest)) * 7.7 + 22;
    }
    return column.size;
  }

  let waiting = 0;
  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(filter, report.rows > 20000 ? 150 : 0);
  }

  // Excel runs a text that looks like a formula.
  function csvOf(text, kind) {
    const safe = kind !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  }

  function saveCsv() {
    const parts = ['\uFEFF', columns.map(column => csvOf(column.name)).join(','), '\r\n'];
    for (const row of shown) { parts.push(columns.map((column, c) => csvOf(textOf(row, c), column.kind)).join(','), '\r\n'); }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    link.download = `${report.title.replace(/[^\p{L}\p{N} ._-]+/gu, '_')}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function states() {
    if (stateColumn < 0) { return; }
    const counts = new Map();
    for (let i = stateColumn; i < cells.length; i += width) { counts.set(cells[i], (counts.get(cells[i]) || 0) + 1); }
    if (counts.size > 12) { return; }
    for (const [index, count] of [...counts].filter(([index]) => texts[index] !== '').sort((a, b) => b[1] - a[1])) {
      const button = document.createElement('button');
      button.dataset.state = texts[index];
      button.className = toneOf(texts[index]) || '';
      button.textContent = `${texts[index]} ${count.toLocaleString('en')}`;
      button.addEventListener('click', () => {
        const column = columns[stateColumn];
        column.filter = column.filter === '=' + texts[index] ? '' : '=' + texts[index];
        head();
        filter();
      });
      byId('states').append(button);
    }
  }

  function chooser() {
    columns.forEach(column => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = column.shown;
      box.addEventListener('change', () => {
        column.shown = box.checked;
        if (!column.shown) { column.filter = ''; }
        head();
        filter();
      });
      label.append(box, ' ', column.name);
      byId('pick').append(label);
    });
  }

  if (report.errors.length > 0) {
    byId('broken').hidden = false;
    for (const error of report.errors) {
      const item = document.createElement('li');
      item.textContent = error;
      byId('errors').append(item);
    }
  }
  byId('source').textContent = report.sources.length > 0 ? `from ${report.sources.join(', ')}, ` : '';
  if (report.rows === 0) {
    byId('none').hidden = false;
    byId('tools').hidden = true;
    byId('count').textContent = '0 rows';
    return;
  }
  sort();
  states();
  chooser();
  head();
  filter();
  byId('find').addEventListener('input', later);
  byId('csv').addEventListener('click', saveCsv);
  byId('view').addEventListener('scroll', () => draw(false), { passive: true });
  addEventListener('resize', () => draw(true));
  addEventListener('click', event => { if (!byId('chooser').contains(event.target)) { byId('chooser').open = false; } });
  addEventListener('beforeprint', () => {
    byId('cut').hidden = shown.length <= mostPrinted;
    fill(0, Math.min(shown.length, mostPrinted), 0, 0);
  });
  addEventListener('afterprint', () => { byId('cut').hidden = true; draw(true); });
})();
