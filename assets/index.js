// Only improves: without it the table is whole and every link works.
'use strict';
(() => {
const table = document.getElementById('table');
const body = table.tBodies[0];
const rows = Array.from(body.rows);
const box = document.getElementById('q');
const hits = document.getElementById('hits');
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
let texts = null;
function filter() {
texts = texts || rows.map(row => fold(Array.from(row.cells, cell => cell.textContent).join(' ')));
const words = fold(box.value).split(/\s+/).filter(Boolean);
let shown = 0;
rows.forEach((row, i) => {
row.hidden = !words.every(word => texts[i].includes(word));
shown += row.hidden ? 0 : 1;
});
hits.textContent = words.length ? shown + ' of ' + rows.length + ' tickets' : '';
}
function hash() {
const match = /^#q=(.*)$/.exec(location.hash);
try {
return match ? decodeURIComponent(match[1]) : '';
} catch (e) {
return match[1];
}
}
function read() {
box.value = hash();
filter();
}
function sort(column, header) {
const up = header.getAttribute('aria-sort') !== 'ascending';
table.querySelectorAll('[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
header.setAttribute('aria-sort', up ? 'ascending' : 'descending');
const compare = new Intl.Collator('en', {numeric: true}).compare;
const key = row => row.cells[column].title || row.cells[column].textContent;
const keys = new Map(rows.map(row => [row, key(row)]));
const sorted = rows.slice().sort((a, b) => compare(keys.get(a), keys.get(b)) * (up ? 1 : -1));
body.append(...sorted);
}
Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
const button = document.createElement('button');
button.type = 'button';
button.textContent = header.textContent;
button.addEventListener('click', () => sort(column, header));
header.replaceChildren(button);
});
box.addEventListener('input', () => {
filter();
history.replaceState(null, '', box.value ? '#q=' + encodeURIComponent(box.value) : '#');
});
addEventListener('hashchange', () => {
if (location.hash === '' || location.hash.startsWith('#q=')) read();
});
addEventListener('keydown', event => {
if (event.key === '/' && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
event.preventDefault();
box.focus();
}
});
document.getElementById('find').hidden = false;
if (hash()) read();
})();
