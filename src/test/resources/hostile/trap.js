// Runs in every frame before anything of its page. Tells by the console what ran, and does to the
// page what a reader could do, except to follow the links that are shown as such.
(() => {
const say = console.debug.bind(console);
Object.defineProperty(window, 'pwn', {value: id => { say('pwn ' + id); return ''; }});
if (window.top !== window) return;
// Taken before a page can put something else in their place.
const {querySelectorAll} = Document.prototype;
const {getAttribute, getAttributeNames} = Element.prototype;
const {dispatchEvent} = EventTarget.prototype;
const {click, focus} = HTMLElement.prototype;
const all = selector => querySelectorAll.call(document, selector);
const BY_ITSELF = /^on(load|error|begin|end|repeat|animation|transition|finish$|start$|pageshow)/;
const SHOWN = ['http:', 'https:', 'mailto:', 'tel:', 'file:'];
function fire(element) {
getAttributeNames.call(element).filter(name => name.startsWith('on') && !BY_ITSELF.test(name)).forEach(name => {
const event = () => new Event(name.slice(2), {bubbles: true, cancelable: true});
dispatchEvent.call(element, event());
if (/^(body|frameset)$/i.test(element.nodeName)) dispatchEvent.call(window, event());
});
}
function target(link) {
const href = getAttribute.call(link, 'href') ?? getAttribute.call(link, 'xlink:href') ?? link.href?.animVal;
try {
return new URL(link.href?.animVal ?? href, document.baseURI).protocol;
} catch (e) {
return 'file:';
}
}
function act() {
all('*').forEach(fire);
all('details').forEach(details => { details.open = true; });
all('.msg a, .msg [tabindex], .msg input, .msg button').forEach(element => {
if (element instanceof HTMLElement) focus.call(element, {preventScroll: true});
});
all('a, area, math[href], math [href]').forEach(link => {
if (!SHOWN.includes(target(link))) dispatchEvent.call(link, new MouseEvent('click', {bubbles: true, cancelable: true}));
});
all('button, input[type=submit], input[type=image]').forEach(button => click.call(button));
}
// Read again, markup must mean the same; but for the line end that a browser drops after <pre>.
function check() {
const written = element => element.innerHTML.replace(/(<pre[^>]*>)\n+/g, '$1');
all('.msg').forEach(message => {
const copy = document.createElement('template');
copy.innerHTML = message.innerHTML;
if (written(copy) !== written(message)) say('mutated ' + message.innerHTML);
});
}
addEventListener('load', () => setTimeout(() => {
try {
check();
act();
} finally {
say('acted');
}
}));
})();
