// Only improves: without it the table is whole, and lists lead to every ticket.
// What is looked for stands in the address, after the #, so that it can be sent as a link:
// #q=words&client=name&department=…&status=…&priority=…&year=…&has=attachments&sort=opened.desc
'use strict';
(() => {
const byId = id => document.getElementById(id);
const find = byId('find');
const box = byId('q');
const client = byId('client');
const checks = Array.from(find.querySelectorAll('input[type=checkbox]'));
const has = checks.filter(check => check.name === 'has').map(check => check.value);
const menus = Array.from(find.querySelectorAll('details'));
const table = byId('table');
const headers = Array.from(table.tHead.rows[0].cells);
const body = table.tBodies[0];
const rows = Array.from(body.rows);
const NEWEST = 'opened.desc';
let sorted = NEWEST;

const place = new Map(headers.map((header, i) => [header.dataset.key, i]));
const text = (row, key) => place.has(key) ? row.cells[place.get(key)].textContent : '';
const fold = words => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

// What is known of each row, read once it is needed.
let known = null;
function facts() {
known = known || rows.map(row => ({
row,
words: fold(['number', 'subject', 'client', 'department', 'status', 'opened'].map(key => text(row, key)).join(' ')),
client: fold(text(row, 'client')),
department: [text(row, 'department')],
status: [text(row, 'status')],
priority: [row.dataset.priority],
year: [text(row, 'opened').slice(0, 4)],
has: has.filter(key => Number(text(row, key)) > 0)
}));
return known;
}

// The values wanted of each kind. Of a department one is enough; a ticket must have all that it should have.
function wanted() {
const kinds = new Map();
checks.filter(check => check.checked).forEach(check => kinds.set(check.name, (kinds.get(check.name) || []).concat(check.value)));
return {words: fold(box.value).split(/\s+/).filter(Boolean), client: fold(client.value.trim()), kinds: Array.from(kinds)};
}
function matches(fact, want) {
return want.words.every(word => fact.words.includes(word))
&& fact.client.includes(want.client)
&& want.kinds.every(([kind, values]) => kind === 'has' ? values.every(value => fact.has.includes(value)) : values.some(value => fact[kind].includes(value)));
}
function filter() {
const want = wanted();
const all = !want.words.length && !want.client && !want.kinds.length;
if (all) rows.forEach(row => { row.hidden = false; });
else facts().forEach(fact => { fact.row.hidden = !matches(fact, want); });
byId('hits').textContent = find.dataset.some.replace('{0}', grouped(rows.filter(row => !row.hidden).length));
byId('clear').hidden = all;
choose();
}

// What was chosen from the menus, each with a button that takes it back.
function choose() {
byId('chosen').replaceChildren(...checks.filter(check => check.checked && check.dataset.label).map(check => {
const button = document.createElement('button');
button.type = 'button';
button.textContent = find.dataset.chosen.replace('{0}', check.dataset.label).replace('{1}', () => check.value);
button.setAttribute('aria-label', button.textContent + ' – ' + find.dataset.remove);
button.addEventListener('click', () => { check.checked = false; changed(); (byId('chosen').querySelector('button') || box).focus(); });
const item = document.createElement('li');
item.append(button);
return item;
}));
menus.forEach(menu => menu.classList.toggle('used', menu.querySelector(':checked') !== null));
}

// Days sort as text; a ticket without a date comes last either way.
function value(row, key) {
const cell = row.cells[place.get(key)];
return cell.classList.contains('day') ? cell.title : cell.textContent;
}
function sort() {
const [key, way] = sorted.split('.');
headers.forEach(header => header.removeAttribute('aria-sort'));
headers[place.get(key)].setAttribute('aria-sort', way === 'asc' ? 'ascending' : 'descending');
if (sorted === NEWEST) return body.append(...rows);
const compare = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
const turn = way === 'asc' ? 1 : -1;
const keyed = rows.map(row => [value(row, key), row]);
keyed.sort(([a], [b]) => a === '' || b === '' ? (a === '') - (b === '') : compare(a, b) * turn);
body.append(...keyed.map(([, row]) => row));
}

// A choice is a step that the back button undoes; a letter typed is none.
function write(step) {
const state = new URLSearchParams();
if (box.value) state.append('q', box.value);
if (client.value) state.append('client', client.value);
checks.filter(check => check.checked).forEach(check => state.append(check.name, check.value));
if (sorted !== NEWEST) state.append('sort', sorted);
const hash = state.toString();
const address = location.href.replace(/#.*/s, '') + (hash && '#' + hash);
if (address !== location.href) history[step](null, '', address);
}
function changed() {
filter();
write('pushState');
}
function typed() {
filter();
write('replaceState');
}
function read() {
const state = new URLSearchParams(location.hash.slice(1));
box.value = state.get('q') || '';
client.value = state.get('client') || '';
checks.forEach(check => { check.checked = state.getAll(check.name).includes(check.value); });
const order = state.get('sort') || '';
const [key, way] = order.split('.');
const before = sorted;
sorted = place.has(key) && (way === 'asc' || way === 'desc') ? order : NEWEST;
if (sorted !== before) sort();
filter();
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
sort();
write('pushState');
});
header.replaceChildren(button);
});
box.addEventListener('input', typed);
client.addEventListener('input', typed);
client.addEventListener('focus', () => {
const names = new Set(rows.map(row => text(row, 'client')));
byId('clients').replaceChildren(...Array.from(names).sort().map(name => new Option(name, name)));
}, {once: true});
checks.forEach(check => check.addEventListener('change', changed));
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
find.hidden = false;
read();
})();
