// Only improves: without it the newest tickets stand in the table, and lists lead to all.
// What is looked for stands in the address, after the #, so that it can be sent as a link:
// #q=words&client=name&department=…&status=…&priority=…&year=…&has=attachments&sort=opened.desc&page=2
'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const find = byId('find');
  const says = find.dataset;
  const box = byId('q');
  const client = byId('client');
  const checks = Array.from(find.querySelectorAll('input[type=checkbox]'));
  const menus = Array.from(find.querySelectorAll('details'));
  const table = byId('table');
  const headers = Array.from(table.tHead.rows[0].cells);
  const body = table.tBodies[0];
  const newest = Array.from(body.rows);
  const found = byId('found');
  const more = byId('more');
  const NEWEST = 'opened.desc';
  const ROWS = 200;
  const HITS = 20;
  const PROPOSED = 50;
  let sorted = NEWEST;
  let page = 1;
  let turn = 0;

  const place = new Map(headers.map((header, i) => [header.dataset.key, i]));
  const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const make = (name, parent, text) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };

  // The values wanted of each kind. Of a department one is enough; a ticket must have all that it should have.
  function wanted() {
    const kinds = new Map();
    checks.filter(check => check.checked).forEach(check => kinds.set(check.name, (kinds.get(check.name) || []).concat(check.value)));
    return {query: box.value.trim(), client: words.fold(client.value.trim()), kinds: Array.from(kinds)};
  }
  const isAll = want => !want.query && !want.client && !want.kinds.length;

  // One number for each ticket, which is 0 for those that are left out; null if none is.
  async function filter(want) {
    if (!want.client && !want.kinds.length) return null;
    const {tickets} = await data.about();
    const allowed = new Uint8Array(tickets).fill(1);
    const narrow = (column, fits) => column.forEach((value, d) => { if (!fits(value)) allowed[d] = 0; });
    for (const [kind, values] of want.kinds) {
      if (kind === 'has') for (const what of values) narrow(await data.column(what), count => count > 0);
      else narrow(await data.column(kind), await among(kind, values));
    }
    if (want.client) {
      const names = (await data.clients()).map(name => words.fold(name).includes(want.client));
      narrow(await data.column('whose'), name => names[name]);
    }
    return allowed;
  }
  async function among(kind, values) {
    const known = await data.about();
    const numbers = values.map(value => kind === 'year' ? Number(value) : known[kind].indexOf(value));
    return number => numbers.includes(number);
  }

  // Tickets are numbered from the oldest on, those without a date first; these come last either way.
  async function sortKeys(key) {
    const {tickets, undated, ...known} = await data.about();
    if (key === 'opened') return Array.from({length: tickets}, (_, d) => d < undated ? -1 : d);
    const column = Array.from(await data.column(key));
    if (key === 'department' || key === 'status') {
      const texts = known[key];
      const {compare} = new Intl.Collator(document.documentElement.lang, {numeric: true});
      const ranks = new Map(texts.slice().sort(compare).map((text, rank) => [text, text === '' ? -1 : rank]));
      return column.map(number => ranks.get(texts[number]));
    }
    return ['number', 'subject', 'client', 'last'].includes(key) ? column.map(rank => rank || -1) : column;
  }
  // Sorted as numbers, which is far faster than by a comparison; of equal tickets the newer comes first.
  async function inOrder(allowed) {
    const [key, way] = sorted.split('.');
    const ranks = await sortKeys(key);
    const all = ranks.length;
    const most = ranks.reduce((high, rank) => Math.max(high, rank), 0);
    const keys = new Float64Array(allowed ? allowed.reduce((sum, one) => sum + one, 0) : all);
    let next = 0;
    ranks.forEach((rank, d) => {
      const at = rank < 0 ? most + 1 : way === 'asc' ? rank : most - rank;
      if (!allowed || allowed[d]) keys[next++] = at * all + all - 1 - d;
    });
    return keys.sort().map(value => all - 1 - value % all);
  }

  // What is shown last is what was asked for last, whatever is loaded first.
  async function show() {
    const mine = ++turn;
    const want = wanted();
    byId('clear').hidden = isAll(want);
    choose();
    try {
      const view = want.query ? await foundTickets(want) : await rowsOf(want);
      if (mine === turn) view();
    } catch (error) {
      if (mine === turn) byId('hits').textContent = says.missing;
      console.error(error);
    }
  }
  function tell(count, ...texts) {
    byId('hits').textContent = [says.some.replace('{0}', grouped(count)), ...texts].join(' ');
  }
  function arrange(pages, hits) {
    table.hidden = hits;
    found.hidden = !hits;
    more.hidden = true;
    byId('pager').hidden = pages < 2;
    byId('place').textContent = says.page.replace('{0}', grouped(page)).replace('{1}', grouped(pages));
    byId('before').disabled = page <= 1;
    byId('behind').disabled = page >= pages;
    headers.forEach(header => header.removeAttribute('aria-sort'));
    const [key, way] = sorted.split('.');
    headers[place.get(key)].setAttribute('aria-sort', way === 'asc' ? 'ascending' : 'descending');
  }

  async function rowsOf(want) {
    const all = Number(says.all);
    if (isAll(want) && sorted === NEWEST && page === 1) return () => {
      arrange(Math.ceil(all / ROWS), false);
      body.replaceChildren(...newest);
      tell(all);
    };
    const documents = await inOrder(await filter(want));
    const pages = Math.max(1, Math.ceil(documents.length / ROWS));
    page = Math.min(page, pages);
    const known = await data.about();
    const rows = await Promise.all(Array.from(documents.slice((page - 1) * ROWS, page * ROWS), data.row));
    return () => {
      arrange(pages, false);
      body.replaceChildren(...rows.map(row => rowOf(row, known)));
      tell(documents.length);
    };
  }

  // A row as the page has them, with other values.
  function rowOf([number, subject, href, name, department, status, opened, last, replies, attachments, notes], known) {
    const row = newest[0].cloneNode(true);
    const cell = key => row.cells[place.get(key)];
    cell('number').textContent = number;
    const a = cell('subject').querySelector('a');
    a.textContent = subject;
    link(a, href, '');
    cell('client').querySelector('bdi').textContent = name;
    cell('department').querySelector('bdi').textContent = known.department[department];
    state(cell('status'), known.status[status], known.colours[status]);
    day(cell('opened'), opened);
    day(cell('last'), last);
    cell('replies').textContent = replies;
    cell('attachments').textContent = attachments;
    if (place.has('notes')) cell('notes').textContent = notes;
    return row;
  }
  function link(a, href, anchor) {
    a.setAttribute('href', (href[0] === '/' ? href.slice(1) : 'tickets/' + href + '.html') + anchor);
  }
  const SVG = 'http://www.w3.org/2000/svg';
  function state(parent, text, colour) {
    parent.replaceChildren();
    if (colour) {
      const dot = document.createElementNS(SVG, 'svg');
      dot.setAttribute('class', 'dot');
      dot.setAttribute('aria-hidden', 'true');
      dot.setAttribute('fill', colour);
      dot.append(document.createElementNS(SVG, 'use'));
      dot.firstChild.setAttribute('href', '#i-dot');
      parent.append(dot);
    }
    make('bdi', parent, text);
  }
  const minute = minutes => new Date(minutes * 60000).toISOString().slice(0, 16).replace('T', ' ');
  function day(cell, minutes) {
    cell.textContent = minutes ? minute(minutes).slice(0, 10) : says.none;
    if (minutes) cell.title = minute(minutes);
    else cell.removeAttribute('title');
  }

  async function foundTickets(want) {
    const {documents, words: wanted} = await search.find(want.query, await filter(want));
    const known = await data.about();
    const common = wanted.filter(word => word.common && !word.unseen).map(word => says.common.replace('{0}', () => word.term));
    const first = await hitsOf(documents.slice(0, HITS), wanted, known);
    return () => {
      arrange(1, true);
      found.replaceChildren(...first);
      more.hidden = documents.length <= HITS;
      more.onclick = () => extend(documents, wanted, known);
      tell(documents.length, ...(documents.length ? [] : [says.nothing]), ...common);
    };
  }
  async function extend(documents, wanted, known) {
    const mine = turn;
    const had = found.children.length;
    const next = await hitsOf(documents.slice(had, had + HITS), wanted, known);
    if (mine !== turn || found.children.length !== had) return;
    found.append(...next);
    more.hidden = documents.length <= had + HITS;
    next[0].querySelector('a').focus();
  }
  function hitsOf(documents, wanted, known) {
    return Promise.all(Array.from(documents, async document => {
      const [row, piece] = await Promise.all([data.row(document), search.snippet(document, wanted)]);
      return hitOf(row, piece, wanted, known);
    }));
  }
  function hitOf([number, subject, href, name, department, status, opened], piece, wanted, known) {
    const item = document.createElement('li');
    const a = make('a', make('h3', item));
    a.dir = 'auto';
    link(a, href, piece ? '#' + piece.anchor : '');
    mark(a, words.marked(subject, wanted));
    const facts = make('p', item);
    facts.className = 'facts-line';
    make('span', facts, number).className = 'no';
    [name, known.department[department]].filter(Boolean).forEach(text => make('bdi', facts, text));
    state(make('span', facts), known.status[status], known.colours[status]);
    make('span', facts, opened ? minute(opened).slice(0, 10) : says.none);
    if (piece) quote(make('p', item), piece);
    return item;
  }
  function mark(parent, pieces) {
    pieces.forEach(piece => piece.marked ? make('mark', parent, piece.text) : parent.append(piece.text));
  }
  function quote(parent, {author, pieces, starts, ends}) {
    parent.className = 'piece';
    if (author) {
      const by = make('span', parent);
      by.className = 'by';
      make('bdi', by, author);
    }
    const text = make('q', parent);
    text.dir = 'auto';
    if (starts) text.append('… ');
    mark(text, pieces);
    if (ends) text.append(' …');
  }

  // What was chosen from the menus, each with a button that takes it back.
  function choose() {
    byId('chosen').replaceChildren(...checks.filter(check => check.checked && check.dataset.label).map(check => {
      const item = document.createElement('li');
      const button = make('button', item, says.chosen.replace('{0}', check.dataset.label).replace('{1}', () => check.value));
      button.type = 'button';
      button.setAttribute('aria-label', button.textContent + ' – ' + says.remove);
      button.addEventListener('click', () => {
        check.checked = false;
        changed();
        (byId('chosen').querySelector('button') || box).focus();
      });
      return item;
    }));
    menus.forEach(menu => menu.classList.toggle('used', menu.querySelector(':checked') !== null));
  }

  // A choice is a step that the back button undoes; a letter typed is none.
  function write(step) {
    const state = new URLSearchParams();
    if (box.value) state.append('q', box.value);
    if (client.value) state.append('client', client.value);
    checks.filter(check => check.checked).forEach(check => state.append(check.name, check.value));
    if (sorted !== NEWEST) state.append('sort', sorted);
    if (page > 1) state.append('page', page);
    const hash = state.toString();
    const address = location.href.replace(/#.*/s, '') + (hash && '#' + hash);
    if (address !== location.href) history[step](null, '', address);
  }
  function changed() {
    page = 1;
    write('pushState');
    return show();
  }
  let pause = 0;
  function typed() {
    page = 1;
    write('replaceState');
    clearTimeout(pause);
    pause = setTimeout(show, 120);
  }
  function turnTo(other) {
    page = other;
    write('pushState');
    show().then(() => byId('tickets').scrollIntoView());
  }
  function read() {
    const state = new URLSearchParams(location.hash.slice(1));
    box.value = state.get('q') || '';
    client.value = state.get('client') || '';
    checks.forEach(check => { check.checked = state.getAll(check.name).includes(check.value); });
    const order = state.get('sort') || '';
    const [key, way] = order.split('.');
    sorted = place.has(key) && (way === 'asc' || way === 'desc') ? order : NEWEST;
    page = Math.max(1, parseInt(state.get('page'), 10) || 1);
    return show();
  }

  headers.forEach(header => {
    const key = header.dataset.key;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    // Who sorts by a number or a day mostly wants the highest.
    const first = header.matches('.num') || key === 'opened' || key === 'last' ? 'desc' : 'asc';
    button.addEventListener('click', () => {
      const other = first === 'asc' ? 'desc' : 'asc';
      sorted = key + '.' + (sorted === key + '.' + first ? other : first);
      changed();
    });
    header.replaceChildren(button);
  });
  box.addEventListener('input', typed);
  client.addEventListener('input', typed);
  async function propose() {
    const typed = words.fold(client.value.trim());
    const names = (await data.clients()).filter(name => words.fold(name).includes(typed));
    byId('clients').replaceChildren(...Array.from(new Set(names)).sort().slice(0, PROPOSED).map(name => new Option(name, name)));
  }
  client.addEventListener('focus', propose);
  client.addEventListener('input', propose);
  checks.forEach(check => check.addEventListener('change', changed));
  byId('before').addEventListener('click', () => turnTo(page - 1));
  byId('behind').addEventListener('click', () => turnTo(page + 1));
  byId('clear').addEventListener('click', () => {
    box.value = client.value = '';
    checks.forEach(check => { check.checked = false; });
    changed();
    box.focus();
  });

  // One menu is open at a time, and none when the reader has gone elsewhere.
  const close = except => menus.forEach(menu => { menu.open = menu.open && menu === except; });
  menus.forEach(menu => menu.addEventListener('toggle', () => { if (menu.open) close(menu); }));
  document.addEventListener('focusin', event => close(event.target.closest('.facets details')));
  document.addEventListener('pointerdown', event => close(event.target.closest('.facets details')));
  document.addEventListener('keydown', event => {
    const menu = menus.find(one => one.open);
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    const typing = event.target.closest('input:not([type=checkbox],[type=radio]),textarea,select');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });
  // The anchor of a heading is no state.
  const moved = () => { if (!location.hash || location.hash.includes('=')) read(); };
  addEventListener('popstate', moved);
  addEventListener('hashchange', moved);
  find.hidden = newest.length === 0;
  byId('rest')?.remove();
  if (newest.length) read();
})();
